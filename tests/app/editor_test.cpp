// Which program opens a file at a line, on machines that have this and lack that.
#include "app/editor.hpp"
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace retake::app {
namespace {

const Place place{"/home/mei/my cats.yaml", 220, 5};

Desktop desktop(std::map<std::string, std::string> variables, std::set<std::string> programs) {
    Desktop machine;
    machine.variable = [variables = std::move(variables)](const std::string& name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
    machine.can_start = [programs = std::move(programs)](const std::string& program) { return programs.contains(program); };
    return machine;
}

Command opened(std::map<std::string, std::string> variables, std::set<std::string> programs) {
    const auto command = editor_for(place, desktop(std::move(variables), std::move(programs)));
    return command ? *command : Command{command.error().message, command.error().next_step};
}

TEST(Editor, IsTheOneOfTheUser) {
    EXPECT_EQ(opened({{"VISUAL", "gedit"}, {"EDITOR", "vim"}}, {"gedit", "vim", "xterm"}),
              (Command{"gedit", "+220", "/home/mei/my cats.yaml"}));
    EXPECT_EQ(opened({{"EDITOR", "code --wait"}}, {"code"}),
              (Command{"code", "--wait", "--goto", "/home/mei/my cats.yaml:220:5"}));
    EXPECT_EQ(opened({{"EDITOR", "\"/opt/my editor/kate\" -n"}}, {"/opt/my editor/kate"}),
              (Command{"/opt/my editor/kate", "-n", "--line", "220", "/home/mei/my cats.yaml"}));
}

TEST(Editor, ThatNobodyKnowsGetsTheFileAlone) {
    EXPECT_EQ(opened({{"VISUAL", "scribble"}}, {"scribble"}), (Command{"scribble", "/home/mei/my cats.yaml"}));
}

TEST(Editor, OfATerminalGetsAWindowOfItsOwn) {
    EXPECT_EQ(opened({{"EDITOR", "vim"}}, {"vim", "xterm", "xdg-open"}),
              (Command{"xterm", "-e", "vim", "+220", "/home/mei/my cats.yaml"}));
    EXPECT_EQ(opened({{"EDITOR", "nano"}, {"TERMINAL", "foot"}}, {"nano", "foot", "xterm"}),
              (Command{"foot", "-e", "nano", "+220", "/home/mei/my cats.yaml"}));
    EXPECT_EQ(opened({{"EDITOR", "emacs -nw"}}, {"emacs", "gnome-terminal"}),
              (Command{"gnome-terminal", "--", "emacs", "-nw", "+220", "/home/mei/my cats.yaml"}));
}

TEST(Editor, IsElseTheDesktops) {
    EXPECT_EQ(opened({{"EDITOR", "vim"}}, {"vim", "xdg-open"}), (Command{"xdg-open", "/home/mei/my cats.yaml"}));
    EXPECT_EQ(opened({{"VISUAL", "gone"}}, {"xdg-open"}), (Command{"xdg-open", "/home/mei/my cats.yaml"}));
    EXPECT_EQ(opened({}, {"xdg-open"}), (Command{"xdg-open", "/home/mei/my cats.yaml"}));
}

TEST(Editor, ThatIsNotThereIsSaidToBeSo) {
    EXPECT_EQ(opened({}, {}),
              (Command{"No editor was found.", "Open /home/mei/my cats.yaml, line 220 yourself, or set VISUAL to the "
                                               "name of your editor."}));
    EXPECT_EQ(opened({{"EDITOR", "vim"}}, {"vim"}),
              (Command{"vim cannot be opened from here.",
                       "Open /home/mei/my cats.yaml, line 220 yourself; it is read again when you save."}));
}

TEST(Chooser, IsWhateverTheDesktopHas) {
    EXPECT_EQ(chooser(desktop({}, {"zenity", "kdialog"}))->front(), "zenity");
    EXPECT_EQ(chooser(desktop({}, {"kdialog"}))->front(), "kdialog");
    EXPECT_EQ(chooser(desktop({}, {})), std::nullopt);
}

TEST(PathIn, UnderstandsWhatIsPasted) {
    const auto machine = desktop({{"HOME", "/home/mei"}}, {});
    EXPECT_EQ(path_in("/tmp/cats.yaml\n", machine), "/tmp/cats.yaml");
    EXPECT_EQ(path_in("  \"/tmp/my cats.yaml\" ", machine), "/tmp/my cats.yaml");
    EXPECT_EQ(path_in("file:///tmp/my%20cats.yaml\r\n", machine), "/tmp/my cats.yaml");
    EXPECT_EQ(path_in("~/cats.yaml", machine), "/home/mei/cats.yaml");
    EXPECT_EQ(path_in(" \n", machine), "");
}

} // namespace
} // namespace retake::app
