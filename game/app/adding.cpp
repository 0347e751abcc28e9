// Adding a bank to the user's own folder: the file under its own name, and the pictures and the text that it names.
#include "app/adding.hpp"
#include "bank/load.hpp"
#include "bank/save.hpp"
#include <algorithm>
#include <fstream>
#include <iterator>

namespace retake::app {
namespace {

namespace fs = std::filesystem;

struct Copy {
    fs::path from, to;
};

bool same_content(const fs::path& a, const fs::path& b) {
    std::error_code error;
    if (fs::file_size(a, error) != fs::file_size(b, error) || error)
        return false;
    std::ifstream one(a, std::ios::binary), other(b, std::ios::binary);
    return std::equal(std::istreambuf_iterator<char>(one), {}, std::istreambuf_iterator<char>(other), {});
}

// What goes along: each file that the bank names and that is there, to the same place beside it.
Result<std::vector<Copy>> copies_of(const std::vector<fs::path>& beside, const fs::path& from, const fs::path& folder) {
    std::vector<Copy> copies;
    for (const auto& file : beside) {
        std::error_code error;
        if (!fs::is_regular_file(file, error))
            continue; // The bank's findings tell.
        const auto place = folder / file.lexically_relative(from.parent_path());
        if (fs::exists(place, error) && same_content(file, place))
            continue;
        if (fs::exists(place, error))
            return Failure{"Your folder has another " + place.filename().string() + " already.",
                           "Give the one of this bank a name of its own, there and in the bank, then add it again."};
        copies.push_back({file, place});
    }
    return copies;
}

Result<void> copy(const std::vector<Copy>& copies) {
    for (const auto& [from, to] : copies) {
        std::error_code error;
        fs::create_directories(to.parent_path(), error);
        if (!error)
            fs::copy_file(from, to, error);
        if (error)
            return Failure{"\"" + to.string() + "\" cannot be written: " + error.message() + ".",
                           "Is the disk full, or the folder read-only?"};
    }
    return {};
}

Result<void> make(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return Failure{"Your folder " + folder.string() + " cannot be made: " + error.message() + ".",
                       "Is the disk full, or the folder read-only?"};
    return {};
}

constexpr const char* sample = R"(quiz: A first bank
# Three lines are a question. Change them, save the file, and look at the game: it has followed.
questions:
- q: What happens to a card that you get wrong?
  answer: It drops on your pile
  wrong: [It is thrown away, It is shown at once again]

- q: Which of these is a question with a typed answer made of?
  answer: Two lines, q and answer
  wrong: [Two lines and a list of wrong answers, One line]

- q: A question bank is a plain text file.
  answer: true
)";

} // namespace

fs::path free_name(const fs::path& folder, const fs::path& name) {
    auto file = name.filename().string();
    if (name.extension() != ".yaml" && name.extension() != ".yml")
        file += ".yaml";
    const auto dot = file.find('.', 1);
    const auto stem = file.substr(0, dot), ending = file.substr(dot);
    auto place = folder / file;
    std::error_code error;
    for (int number = 2; fs::exists(place, error); ++number)
        place = folder / (stem + "-" + std::to_string(number) + ending);
    return place;
}

Result<AddedBank> add_bank(const fs::path& from, const fs::path& own_folder) {
    std::error_code error;
    const auto text = bank::read_file(from);
    if (!text)
        return text.error();
    if (fs::equivalent(from.has_parent_path() ? from.parent_path() : ".", own_folder, error))
        return Failure{from.filename().string() + " is on your shelf already.",
                       "It stands in your folder, " + own_folder.string() + "."};
    std::vector<fs::path> beside;
    auto loaded = bank::load_bank(from, &beside);
    if (!loaded)
        return loaded.error();
    if (loaded->value.questions_written == 0)
        return bank::why_empty(loaded->value, loaded->found);
    const auto copies = copies_of(beside, from, own_folder);
    if (!copies)
        return copies.error();
    if (const auto made = make(own_folder); !made)
        return made.error();
    if (const auto copied = copy(*copies); !copied)
        return copied.error();
    const auto place = free_name(own_folder, from);
    if (const auto saved = bank::save(place, *text); !saved)
        return saved.error();
    return AddedBank{place, loaded->value.title, static_cast<int>(loaded->value.items.size()), loaded->value.questions_written,
                     std::move(loaded->found)};
}

Result<AddedBank> add_sample_bank(const fs::path& own_folder) {
    if (const auto made = make(own_folder); !made)
        return made.error();
    const auto place = free_name(own_folder, "first-bank.yaml");
    if (const auto saved = bank::save(place, sample); !saved)
        return saved.error();
    const auto bank = bank::read_bank(place.string(), sample);
    return AddedBank{place, bank.value.title, static_cast<int>(bank.value.items.size()), bank.value.questions_written,
                     bank.found};
}

} // namespace retake::app
