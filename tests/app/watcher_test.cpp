// The watcher on real folders, by the system's news and by looking alone: what editors and people do to files is told once.
#include "app/watcher.hpp"
#include "support/folder.hpp"
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace retake::app {
namespace {

namespace fs = std::filesystem;
using Way = Watcher::Way;

class Watching : public testing::TestWithParam<Way> {
protected:
    Watching() { write("cats.yaml", "- q: One?\n"); }

    void write(const fs::path& name, const std::string& text) { std::ofstream(folder / name) << text; }

    // Collects what is told until `wanted` came, and for a moment more, so that whatever is told twice is seen.
    static std::vector<std::string> told(Watcher& watcher, std::size_t wanted) {
        std::vector<std::string> names;
        int more = 40;
        for (int tries = 0; tries < 1500 && more > 0; ++tries) {
            for (const auto& path : watcher.changed())
                names.push_back(path.filename().string());
            more -= names.size() >= wanted ? 1 : 0;
            std::this_thread::sleep_for(Milliseconds{10});
        }
        std::ranges::sort(names);
        return names;
    }

    const test::Folder temporary;
    const fs::path folder = temporary.path();
};

using Names = std::vector<std::string>;

TEST_P(Watching, TellsOfAFileThatIsWrittenAddedOrRemoved) {
    Watcher watcher({{folder}, {}}, GetParam());
    write("cats.yaml", "- q: Another?\n");
    EXPECT_EQ(told(watcher, 1), Names{"cats.yaml"});
    write("dogs.yml", "- q: Two?\n");
    EXPECT_EQ(told(watcher, 1), Names{"dogs.yml"});
    fs::remove(folder / "cats.yaml");
    EXPECT_EQ(told(watcher, 1), Names{"cats.yaml"});
}

TEST_P(Watching, TellsOnceOfAFileThatIsReplacedByARename) {
    Watcher watcher({{folder}, {}}, GetParam());
    write("cats.yaml.tmp", "- q: One, mended?\n");
    fs::rename(folder / "cats.yaml.tmp", folder / "cats.yaml");
    EXPECT_EQ(told(watcher, 1), Names{"cats.yaml"});
}

TEST_P(Watching, TellsOnceOfAFileThatAnEditorSetsAsideAndWritesAnew) {
    Watcher watcher({{folder}, {}}, GetParam());
    fs::rename(folder / "cats.yaml", folder / "cats.yaml~");
    write("cats.yaml", "- q: One, mended?\n");
    fs::remove(folder / "cats.yaml~");
    EXPECT_EQ(told(watcher, 1), Names{"cats.yaml"});
}

TEST_P(Watching, WatchesAFolderThatIsMadeLater) {
    const auto later = folder / "deep" / "questions";
    Watcher watcher({{later}, {}}, GetParam());
    fs::create_directories(later);
    std::ofstream(later / "birds.yaml") << "- q: Three?\n";
    EXPECT_EQ(told(watcher, 1), Names{"birds.yaml"});
    fs::remove_all(folder / "deep");
    EXPECT_EQ(told(watcher, 1), Names{"birds.yaml"});
    fs::create_directories(later);
    std::ofstream(later / "birds.yaml") << "- q: Four?\n";
    EXPECT_EQ(told(watcher, 1), Names{"birds.yaml"});
}

TEST_P(Watching, WatchesOneFileWithoutItsNeighbours) {
    Watcher watcher({{folder / "cats.yaml"}, {}}, GetParam());
    write("dogs.yaml", "- q: Two?\n");
    write("cats.yaml", "- q: One more?\n");
    EXPECT_EQ(told(watcher, 1), Names{"cats.yaml"});
}

TEST_P(Watching, WatchesWhatABankNamesBesideIt) {
    Watcher watcher({{folder}, {}}, GetParam());
    write("map.png", "not there before");
    watcher.watch_beside({folder / "map.png", folder / "text.txt"});
    std::this_thread::sleep_for(Milliseconds{50});
    write("map.png", "another picture");
    write("text.txt", "comes now");
    write("other.txt", "nobody names this");
    EXPECT_EQ(told(watcher, 2), (Names{"map.png", "text.txt"}));
}

TEST_P(Watching, IsNotFloodedByThousandsOfWrites) {
    Watcher watcher({{folder}, {}}, GetParam());
    for (int i = 0; i < 3000; ++i)
        std::ofstream(folder / "cats.yaml", std::ios::app) << "- q: " << i << "?\n";
    for (int i = 0; i < 100; ++i)
        write("bank-" + std::to_string(i) + ".yaml", "- q: One?\n");
    const auto names = told(watcher, 101);
    EXPECT_EQ(std::ranges::count_if(names, [](const auto& name) { return name.starts_with("bank-"); }), 100);
    const auto times = std::ranges::count(names, "cats.yaml");
    EXPECT_GE(times, 1);
    EXPECT_LE(times, 5) << "at rest, or now and then";
}

INSTANTIATE_TEST_SUITE_P(Both, Watching, testing::Values(Way::by_news, Way::by_looking),
                         [](const auto& way) { return way.param == Way::by_news ? "ByNews" : "ByLooking"; });

} // namespace
} // namespace retake::app
