// Puts a lesson together from what lies on the disk.
#include "lessons/preparing.hpp"
#include "bank/load.hpp"
#include <algorithm>
#include <fstream>
#include <set>

namespace retake::lessons {
namespace {

namespace fs = std::filesystem;

// Reads each file once, whether it is chosen or only on the shelf. The chosen ones come first.
std::vector<bank::Bank> read(const std::vector<fs::path>& files) {
    std::vector<bank::Bank> banks;
    for (const auto& file : files)
        if (auto loaded = bank::load_bank(file))
            banks.push_back(std::move(loaded->value));
    return banks;
}

std::string title_of(const Plan& plan, const Deal& dealt) {
    std::set<std::string> titles;
    for (const auto& card : dealt.cards)
        titles.insert(card.bank_title);
    if (titles.size() == 1)
        return *titles.begin();
    return plan.class_name.empty() ? "The class pile" : plan.class_name;
}

} // namespace

std::vector<classroom::OnClassPile> pile_of(const fs::path& class_folder, const TimeZone& zone, Instant now) {
    schedule::Settings settings;
    settings.zone = zone;
    return classroom::class_pile(results(summaries(class_folder)), now, settings);
}

Result<Kept> prepare(const Plan& plan, const Circumstances& here) {
    const auto class_folder = folder_of(here.root, plan.class_name);
    const auto pile = plan.pile_first > 0 ? pile_of(class_folder, here.zone, here.now) : std::vector<classroom::OnClassPile>();
    std::vector<fs::path> files(plan.banks.begin(), plan.banks.end());
    if (!pile.empty())
        for (const auto& file : here.shelf)
            if (std::ranges::find(files, file) == files.end())
                files.push_back(file);
    const auto banks = read(files);
    std::vector<const bank::Bank*> chosen, known;
    for (const auto& one : banks) {
        known.push_back(&one);
        if (std::ranges::find(plan.banks, one.place.file) != plan.banks.end())
            chosen.push_back(&one);
    }
    const auto dealt = deal(plan, chosen, known, pile, here.seed);
    if (dealt.cards.empty())
        return Failure{"No card fits this plan.", plan.banks.empty() ? "Choose a bank: nothing lies on the class pile just now."
                                                                     : "Choose other banks or topics, or look at what is wrong "
                                                                       "with the bank on Home."};
    if (const auto remembered = remember(here.root, plan); !remembered)
        return remembered.error();
    Rng rng(mixed(here.seed, 2));
    auto rules = plan.rules;
    rules.unwanted.insert(rules.unwanted.end(), here.unwanted.begin(), here.unwanted.end());
    return begin(lessons_of(class_folder),
                 {.class_name = plan.class_name,
                  .title = title_of(plan, dealt),
                  .code = new_code(rng),
                  .begun = here.now,
                  .seed = here.seed,
                  .rules = std::move(rules)},
                 dealt, known);
}

std::vector<std::string> words_in(const fs::path& file) {
    std::vector<std::string> words;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line.front() != '#')
            words.push_back(line);
    return words;
}

std::string new_code(Rng& rng) {
    constexpr std::string_view consonants = "BDFGHKLMNPRSTVZ", vowels = "AEIO";
    std::string code;
    for (int i = 0; i < 4; ++i) {
        const auto letters = i % 2 == 0 ? consonants : vowels;
        code += letters[static_cast<std::size_t>(below(rng, letters.size()))];
    }
    return code;
}

} // namespace retake::lessons
