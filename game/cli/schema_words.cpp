// The words of the schema.
#include "cli/schema_words.hpp"
#include <map>

namespace retake::cli {
namespace {

using Words = std::map<std::string_view, std::string_view>;

std::string_view in(const Words& words, std::string_view key) {
    const auto found = words.find(key);
    return found == words.end() ? std::string_view() : found->second;
}

} // namespace

std::string_view about_key(std::string_view key) {
    static const Words words = {
        {"q", "What is asked."},
        {"fill",
         "A text with gaps: `Cats are [carnivores|meat eaters] and sleep [12..16] hours a day.` `|` stands between spellings."},
        {"answer", "The right answer; a list for several. A number may have a tolerance and a unit: `4.5 ± 1 kg`. Quoted, it is "
                   "always text."},
        {"wrong",
         "Wrong choices, each with its reason behind ` => ` if you like. With gaps or pairs: more words to choose from."},
        {"also", "Other spellings of a typed answer that count; `*` stands for anything."},
        {"order", "The entries in their right order; they are shown in another one."},
        {"match", "Pairs: `left: right`, or `- left => right`."},
        {"sort", "Groups, each with its entries."},
        {"spot",
         "The right place in the picture, in percent: `circle x,y radius`, `rect x,y width,height` or `poly x,y x,y x,y`."},
        {"image", "A picture beside the bank, or `{file, alt}`; `alt` says in words what it shows."},
        {"audio", "A sound; it is not played yet."},
        {"why", "Why a response that is not right is off, where no choice says so itself."},
        {"explain", "Shown afterwards: why the answer is right."},
        {"hint", "Shown when asked for; it costs half of the points."},
        {"from", "Section and paragraph of the source: `Senses ¶4`."},
        {"quote", "The source's own words."},
        {"tags", "The first one is the topic."},
        {"level", "1 is gentle, 3 is hard."},
        {"id", "A name of its own, so that progress outlives an edit; it never changes. `retake ids --write` writes it."},
        {"points", "Read by other programs; nothing comes of it here."},
        {"time", "Seconds for this card, from 1 to 3600."},
        {"unit", "The unit of a number, where the answer does not name it."},
        {"range", "The two ends of a number's ruler: `0..200`."},
        {"ends", "What stands at the two ends of an order: `[earliest, latest]`."},
        {"case", "Capital letters count in a typed answer."},
        {"accents", "Accents count in a typed answer."},
        {"strict", "No slips are forgiven in a typed answer."},
        {"keep-order", "The choices stay in the written order."},
        {"choices", "Choices that stay in this order: `(x)` before a right one, `( )` before a wrong one."},
        {"allow", "Rules of `retake check` that are silent here."},
        {"notes", "Read by other programs; nothing comes of it here."},
        {"kind", "`typed`: the answer is typed although there are wrong ones."}};
    return in(words, key);
}

std::string_view about_head_key(std::string_view key) {
    static const Words words = {
        {"quiz", "The title of the bank."},
        {"id", "The name that progress belongs to; without it, the name of the file."},
        {"lang", "The language of the questions, such as en or de: it decides about articles and decimal commas."},
        {"source", "What the questions are about: its title, or its keys."},
        {"notes", "For each section of the source its notes, one for each paragraph, in your own words."},
        {"topics", "For a tag its title."},
        {"author", "Who wrote the bank."},
        {"licence", "Under which terms it may be used, such as CC-BY-4.0."},
        {"tags", "Tags that every question below has, too."},
        {"level", "The level of every question below that names none: 1 is gentle, 3 is hard."},
        {"time", "Seconds for every card below that names none."},
        {"allow", "Rules of `retake check` that are silent in the whole bank."},
        {"questions", "The questions."}};
    return in(words, key);
}

std::string_view about_source_key(std::string_view key) {
    static const Words words = {{"title", "Its title."},
                                {"author", "Who wrote it."},
                                {"publisher", "Who published it."},
                                {"date", "When it was published."},
                                {"url", "Where it can be read."},
                                {"text", "A text file beside the bank that holds it, where you may keep one."}};
    return in(words, key);
}

const std::vector<Snippet>& question_snippets() {
    static const std::vector<Snippet> snippets = {
        {"single choice", "One right choice", {{"q", "$1"}, {"answer", "$2"}, {"wrong", R"(["$3", "$4", "$5"])"}}},
        {"multiple choice", "Several right choices", {{"q", "$1"}, {"answer", R"(["$2", "$3"])"}, {"wrong", R"(["$4", "$5"])"}}},
        {"true or false", "A statement", {{"q", "$1"}, {"answer", "${2|true,false|}"}, {"why", "$3"}}},
        {"typed text", "A word or a few", {{"q", "$1"}, {"answer", "$2"}, {"also", R"(["$3"])"}}},
        {"number", "With a tolerance and a unit", {{"q", "$1"}, {"answer", "$2 ± $3 $4"}}},
        {"gaps", "A text with gaps", {{"fill", "$1 [$2] $3"}}},
        {"order", "Entries to be put in order", {{"q", "$1"}, {"order", R"(["$2", "$3", "$4"])"}}},
        {"pairs", "What belongs together", {{"q", "$1"}, {"match", R"({"$2": "$3", "$4": "$5"})"}}},
        {"groups", "Entries to be sorted", {{"q", "$1"}, {"sort", R"({"$2": ["$3", "$4"], "$5": ["$6", "$7"]})"}}},
        {"place in a picture",
         "A place to be pointed at",
         {{"q", "$1"}, {"image", R"({"file": "$2", "alt": "$3"})"}, {"spot", "circle ${4:50}%,${5:50}% ${6:10}%"}}}};
    return snippets;
}

} // namespace retake::cli
