// Which program opens a file at a line, and which one lets a file be chosen.
#include "app/editor.hpp"
#include <algorithm>
#include <array>
#include <string_view>

namespace retake::app {
namespace {

enum class At : unsigned char { plus, colon, go_to, line, nowhere }; // how it is told the line

struct Editor {
    std::string_view name;
    At at;
    bool in_terminal;
};
constexpr std::array editors{
    Editor{"vi", At::plus, true},     Editor{"vim", At::plus, true},          Editor{"nvim", At::plus, true},
    Editor{"nano", At::plus, true},   Editor{"pico", At::plus, true},         Editor{"micro", At::plus, true},
    Editor{"joe", At::plus, true},    Editor{"ne", At::plus, true},           Editor{"mcedit", At::plus, true},
    Editor{"vis", At::plus, true},    Editor{"kak", At::plus, true},          Editor{"hx", At::colon, true},
    Editor{"helix", At::colon, true}, Editor{"ed", At::nowhere, true},        Editor{"emacs", At::plus, false},
    Editor{"gvim", At::plus, false},  Editor{"emacsclient", At::plus, false}, Editor{"gedit", At::plus, false},
    Editor{"pluma", At::plus, false}, Editor{"xed", At::plus, false},         Editor{"gnome-text-editor", At::plus, false},
    Editor{"code", At::go_to, false}, Editor{"codium", At::go_to, false},     Editor{"subl", At::colon, false},
    Editor{"zed", At::colon, false},  Editor{"kate", At::line, false},        Editor{"kwrite", At::line, false},
    Editor{"geany", At::line, false}, Editor{"mousepad", At::line, false},
};

struct Terminal {
    std::string_view name, before; // the argument before the command
};
constexpr std::array terminals{Terminal{"x-terminal-emulator", "-e"},
                               Terminal{"gnome-terminal", "--"},
                               Terminal{"konsole", "-e"},
                               Terminal{"xfce4-terminal", "-x"},
                               Terminal{"alacritty", "-e"},
                               Terminal{"kitty", "--"},
                               Terminal{"foot", "--"},
                               Terminal{"xterm", "-e"}};

// As a shell would split it: `code --wait`, "'/opt/my editor/ed' -n".
Command words_of(const std::string& text) {
    Command words;
    std::string word;
    char quote = 0;
    bool any = false;
    for (const char c : text) {
        if (quote != 0 ? c == quote : c == '"' || c == '\'') {
            quote = quote != 0 ? '\0' : c;
            any = true;
        } else if (quote == 0 && (c == ' ' || c == '\t')) {
            if (any || !word.empty())
                words.push_back(std::exchange(word, {}));
            any = false;
        } else {
            word += c;
        }
    }
    if (any || !word.empty())
        words.push_back(word);
    return words;
}

std::string base_name(const std::string& program) { return program.substr(program.rfind('/') + 1); }

Editor known(const Command& words) {
    const auto name = base_name(words.front());
    const auto* found = std::ranges::find(editors, name, &Editor::name);
    Editor editor = found != editors.end() ? *found : Editor{name, At::nowhere, false};
    const bool in_terminal = std::ranges::any_of(words, [](const auto& w) { return w == "-nw" || w == "-t" || w == "--tty"; });
    if (editor.name.starts_with("emacs") && in_terminal)
        editor.in_terminal = true;
    return editor;
}

Command with_place(Command words, At at, const Place& place) {
    const auto line = std::to_string(std::max(place.line, 1));
    switch (at) {
    case At::plus:
        words.push_back("+" + line);
        break;
    case At::colon:
        words.push_back(place.file + ":" + line + ":" + std::to_string(std::max(place.column, 1)));
        return words;
    case At::go_to:
        words.insert(words.end(), {"--goto", place.file + ":" + line + ":" + std::to_string(std::max(place.column, 1))});
        return words;
    case At::line:
        words.insert(words.end(), {"--line", line});
        break;
    case At::nowhere:
        break;
    }
    words.push_back(place.file);
    return words;
}

std::optional<Command> in_window(Command command, const Desktop& desktop) {
    if (const auto own = desktop.variable("TERMINAL"); own && !own->empty() && desktop.can_start(*own)) {
        command.insert(command.begin(), {*own, "-e"});
        return command;
    }
    for (const auto& [name, before] : terminals)
        if (desktop.can_start(std::string(name))) {
            command.insert(command.begin(), {std::string(name), std::string(before)});
            return command;
        }
    return std::nullopt;
}

int hexadecimal(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// file:///home/mei/my%20bank.yaml
std::string from_url(std::string_view url) {
    std::string path;
    for (std::size_t i = 0; i < url.size(); ++i) {
        const bool escape = url[i] == '%' && i + 2 < url.size() && hexadecimal(url[i + 1]) >= 0 && hexadecimal(url[i + 2]) >= 0;
        path += escape ? static_cast<char>(hexadecimal(url[i + 1]) * 16 + hexadecimal(url[i + 2])) : url[i];
        i += escape ? 2 : 0;
    }
    return path;
}

} // namespace

Result<Command> editor_for(const Place& place, const Desktop& desktop) {
    std::string wanted;
    for (const std::string name : {"VISUAL", "EDITOR"}) {
        const auto words = words_of(desktop.variable(name).value_or(""));
        if (words.empty())
            continue;
        wanted = words.front();
        if (!desktop.can_start(words.front()))
            continue;
        const auto editor = known(words);
        auto command = with_place(words, editor.at, place);
        if (!editor.in_terminal)
            return command;
        if (auto window = in_window(std::move(command), desktop))
            return *std::move(window);
    }
    if (desktop.can_start("xdg-open"))
        return Command{"xdg-open", place.file};
    const auto line = place.line > 0 ? ", line " + std::to_string(place.line) : "";
    if (!wanted.empty())
        return Failure{base_name(wanted) + " cannot be opened from here.",
                       "Open " + place.file + line + " yourself; it is read again when you save."};
    return Failure{"No editor was found.", "Open " + place.file + line + " yourself, or set VISUAL to the name of your editor."};
}

std::optional<Command> chooser(const Desktop& desktop) {
    if (desktop.can_start("zenity"))
        return Command{"zenity", "--file-selection", "--title=Add a bank", "--file-filter=Question banks | *.yaml *.yml",
                       "--file-filter=All files | *"};
    if (desktop.can_start("kdialog"))
        return Command{"kdialog", "--title", "Add a bank", "--getopenfilename", ".", "*.yaml *.yml"};
    return std::nullopt;
}

std::string path_in(const std::string& text, const Desktop& desktop) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return {};
    auto path = text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
    if (path.size() >= 2 && (path.front() == '"' || path.front() == '\'') && path.back() == path.front())
        path = path.substr(1, path.size() - 2);
    if (path.starts_with("file://"))
        path = from_url(std::string_view(path).substr(7));
    if (path == "~" || path.starts_with("~/"))
        path = desktop.variable("HOME").value_or("") + path.substr(1);
    return path;
}

} // namespace retake::app
