// Reads typed responses of several parts; what is malformed is asked for again.
#include "cli/play_text_parts.hpp"
#include "cli/typed_words.hpp"
#include "grading/number.hpp"
#include <algorithm>
#include <charconv>

namespace retake::cli {
namespace {

std::string counted(std::size_t count, const std::string& one) {
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

std::string last_letter(std::size_t count) { return {letter_of(count - 1)}; }

std::vector<std::string> split_at_bars(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('|', at), text.size());
        parts.emplace_back(trimmed(text.substr(at, end - at)));
        at = end + 1;
    }
    return parts;
}

// A lettered and a numbered thing for each word, by their places on the screen.
struct PlacePairs {
    std::vector<PlacePair> pairs;
    std::string unclear; // empty when all was read
};

PlacePairs read_pairs(std::string_view text, std::size_t letters, std::size_t numbers, const std::string& example) {
    PlacePairs read;
    for (const auto& word : words_of(text)) {
        const auto pair = place_pair_of(word, letters, numbers);
        if (!pair)
            return {{},
                    "'" + word + "' is no letter from a to " + last_letter(letters) + " with a number from 1 to " +
                        std::to_string(numbers) + ". Type " + example + "."};
        read.pairs.push_back(*pair);
    }
    if (read.pairs.empty())
        read.unclear = "Type " + example + ".";
    return read;
}

// The first place that two pairs share.
std::optional<std::size_t> repeated(const std::vector<PlacePair>& pairs, std::size_t PlacePair::*place) {
    for (std::size_t i = 0; i < pairs.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (pairs[i].*place == pairs[j].*place)
                return pairs[i].*place;
    return std::nullopt;
}

UnclearTyped twice(const std::string& name) { return {name + " stands there twice. Type it once."}; }

// The first gap that takes a number and got none; a word bank may hold "12 to 16".
std::optional<UnclearTyped> unclear_number(const std::vector<std::string>& texts, const item::Item& item) {
    const auto* cloze = std::get_if<item::Cloze>(&item.body);
    for (std::size_t i = 0; cloze != nullptr && cloze->wrong.empty() && i < texts.size(); ++i)
        if (const auto* key = std::get_if<grading::NumberKey>(&cloze->gaps[i]);
            key != nullptr && !texts[i].empty() && !grading::read_number(texts[i], key->language, key->unit))
            return UnclearTyped{"'" + texts[i] + "' is not a number. Gap " + std::to_string(i + 1) + " takes one."};
    return std::nullopt;
}

// A share of 1 from a number of percent.
std::optional<double> percent(std::string_view word) {
    if (word.ends_with('%'))
        word.remove_suffix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size() || !(value >= 0 && value <= 100))
        return std::nullopt;
    return value / 100;
}

} // namespace

Read read_parts(std::string_view text, const item::Item& item, const item::FillBlanks& form) {
    auto texts = split_at_bars(text);
    const auto gaps = static_cast<std::size_t>(
        std::ranges::count_if(form.pieces, [](const auto& piece) { return std::holds_alternative<item::Blank>(piece); }));
    if (texts.size() != gaps)
        return UnclearTyped{"There " + std::string(gaps == 1 ? "is " : "are ") + counted(gaps, "gap") + ", and you typed " +
                            counted(texts.size(), "part") + ". Put | between the parts; one may stay empty."};
    if (std::ranges::all_of(texts, &std::string::empty))
        return UnclearTyped{"Fill one gap at least, or type an empty line to skip."};
    if (const auto unclear = unclear_number(texts, item))
        return *unclear;
    return item::Filled{std::move(texts)};
}

Read read_parts(std::string_view text, const item::Item&, const item::PutInOrder& form) {
    const auto count = form.entries.size();
    item::Arranged arranged;
    for (const auto& word : words_of(text)) {
        const auto place = place_of(word, count);
        if (!place)
            return UnclearTyped{"There is no number '" + word + "'. Type the numbers from 1 to " + std::to_string(count) +
                                " in order."};
        const int id = form.entries[*place].id;
        if (std::ranges::find(arranged.ids, id) != arranged.ids.end())
            return twice(std::to_string(*place + 1));
        arranged.ids.push_back(id);
    }
    if (arranged.ids.size() != count)
        return UnclearTyped{"Type all the numbers from 1 to " + std::to_string(count) + ", the first one first."};
    return arranged;
}

Read read_parts(std::string_view text, const item::Item&, const item::PairUp& form) {
    const auto read = read_pairs(text, form.left.size(), form.right.size(), "pairs as in a2 b1");
    if (!read.unclear.empty())
        return UnclearTyped{read.unclear};
    if (const auto place = repeated(read.pairs, &PlacePair::lettered))
        return twice({letter_of(*place)});
    if (const auto place = repeated(read.pairs, &PlacePair::numbered))
        return twice(std::to_string(*place + 1));
    item::Linked linked;
    for (const auto& pair : read.pairs)
        linked.links.push_back({form.left[pair.lettered].id, form.right[pair.numbered].id});
    std::ranges::sort(linked.links, {}, &item::Link::from);
    return linked;
}

Read read_parts(std::string_view text, const item::Item&, const item::SortInto& form) {
    const auto read = read_pairs(text, form.groups.size(), form.entries.size(), "entries with their groups, as in 1a 2b");
    if (!read.unclear.empty())
        return UnclearTyped{read.unclear};
    if (const auto place = repeated(read.pairs, &PlacePair::numbered))
        return twice(std::to_string(*place + 1));
    item::Linked linked;
    for (const auto& pair : read.pairs)
        linked.links.push_back({form.entries[pair.numbered].id, form.groups[pair.lettered].id});
    std::ranges::sort(linked.links, {}, &item::Link::from);
    return linked;
}

Read read_parts(std::string_view text, const item::Item&, const item::PointAt& form) {
    const auto words = words_of(text);
    if (!form.marks.empty()) {
        const auto place = words.size() == 1 ? place_of(words.front(), form.marks.size()) : std::nullopt;
        if (!place)
            return UnclearTyped{"Type the number of a mark, from 1 to " + std::to_string(form.marks.size()) + "."};
        return item::Pointed{form.marks[*place].x, form.marks[*place].y};
    }
    const auto x = words.size() == 2 ? percent(words[0]) : std::nullopt, y = words.size() == 2 ? percent(words[1]) : std::nullopt;
    if (!x || !y)
        return UnclearTyped{"Type two numbers from 0 to 100, as 30 70: percent from the left and from the top."};
    return item::Pointed{*x, *y};
}

} // namespace retake::cli
