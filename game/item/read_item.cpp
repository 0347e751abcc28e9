// Reading an item: its kind inferred from the keys that stand there, and what all kinds share.
#include "item/content.hpp"
#include "item/image.hpp"
#include "item/item.hpp"
#include "item/written_choices.hpp"
#include "tree/repair.hpp"
#include <algorithm>
#include <array>
#include <charconv>

namespace retake::item {
namespace {

template <class K>
std::optional<Body> read_as(tree::Fields& fields, const Setting& setting) {
    auto kind = K::read(fields, setting);
    return kind ? std::optional<Body>(*std::move(kind)) : std::nullopt;
}

// Of a kind that follows from a key of its own: what cannot stand beside that key.
struct Apart {
    std::string_view key;
    std::vector<std::string_view> others;
    std::string_view help;
};
const std::array<Apart, 6>& apart() {
    static const std::array<Apart, 6> all = {
        Apart{"choices", {"answer", "wrong"}, "keep `choices` with `( )` and `(x)`, or write `answer` and `wrong`"},
        Apart{"fill",
              {"q", "answer", "also", "choices", "order", "match", "sort", "spot"},
              "`fill` holds the question and, in brackets, the answers"},
        Apart{"order", {"answer", "wrong", "also", "choices", "match", "sort", "spot"}, "`order` holds the answer"},
        Apart{"match", {"answer", "also", "choices", "sort", "spot"}, "`match` holds the answer"},
        Apart{"sort", {"answer", "wrong", "also", "choices", "spot"}, "`sort` holds the answer"},
        Apart{"spot", {"answer", "also", "choices"}, "`spot` holds the answer"}};
    return all;
}

bool is_two_kinds(tree::Fields& fields) {
    for (const auto& [key, others, help] : apart())
        for (const auto other : others)
            if (fields.has(key) && fields.has(other)) {
                fields.complain_at(*fields.key_node(other), "two-kinds",
                                   "there are both `" + std::string(key) + "` and `" + std::string(other) + "`",
                                   std::string(help));
                return true;
            }
    return false;
}

std::optional<Body> read_marked_body(tree::Fields& fields, const Setting& setting) {
    const auto* written = fields.node("choices");
    const auto choices = written && written->list() ? *written->list() : tree::List();
    const auto keys = std::ranges::count_if(choices, [](const tree::Node& node) {
        return node.text() && (node.text()->text.starts_with("(x)") || node.text()->text.starts_with("(X)"));
    });
    if (keys == 0 && std::ranges::any_of(choices, has_other_mark)) {
        read_marked(fields); // which says how the marks are written here
        return std::nullopt;
    }
    if (keys == 0) {
        fields.complain("choices", "missing-answer", "no choice is marked as right", "write `(x)` before the right one");
        return std::nullopt;
    }
    return keys == 1 ? read_as<SingleChoice>(fields, setting) : read_as<MultipleChoice>(fields, setting);
}

// Written without `wrong`: a bare true or false, a bare number, else text.
std::optional<Body> read_bare(const tree::Text& written, tree::Fields& fields, const Setting& setting, bool typed) {
    if (!typed && !written.quoted) {
        if (written.text == "true" || written.text == "false" || written.text == "True" || written.text == "False")
            return read_as<TrueFalse>(fields, setting);
        const auto unit = fields.has("unit") ? fields.text("unit") : std::nullopt;
        if (unit || grading::read_number_key(written.text, "", setting.language))
            return read_as<Number>(fields, setting);
    }
    return read_as<TypedText>(fields, setting);
}

std::optional<Body> read_body(tree::Fields& fields, const Setting& setting) {
    if (is_two_kinds(fields))
        return std::nullopt;
    if (fields.has("fill"))
        return read_as<Cloze>(fields, setting);
    if (fields.has("order"))
        return read_as<Ordering>(fields, setting);
    if (fields.has("match"))
        return read_as<Matching>(fields, setting);
    if (fields.has("sort"))
        return read_as<Sorting>(fields, setting);
    if (fields.has("spot"))
        return read_as<Hotspot>(fields, setting);
    if (fields.has("choices"))
        return read_marked_body(fields, setting);
    const auto* written = fields.node("answer");
    if (!written) {
        fields.complain("q", "missing-answer", "this question has no `answer`", "write `answer: …` on a line of its own");
        return std::nullopt;
    }
    const auto kind = fields.text("kind");
    if (kind && kind->text != "typed") {
        fields
            .complain("kind", "unknown-kind", "`kind` can only be `typed`; every other kind follows from the keys",
                      "remove the line")
            .fix = tree::without(*fields.key_node("kind"), false);
        return std::nullopt;
    }
    if (written->list()) {
        if (fields.has("wrong"))
            return read_as<MultipleChoice>(fields, setting);
        fields.complain("answer", "too-few-choices", "a list of right choices needs wrong ones beside it",
                        "add `wrong:`; for other accepted spellings of a typed response, write `also:`");
        return std::nullopt;
    }
    const auto text = fields.text("answer");
    if (!text)
        return std::nullopt;
    const bool typed = kind.has_value() || (fields.has("strict") && fields.truth("strict").value_or(false));
    if (fields.has("wrong") && !typed)
        return read_as<SingleChoice>(fields, setting);
    return read_bare(*text, fields, setting, typed);
}

std::string text_of(tree::Fields& fields, std::string_view name) {
    const auto text = fields.text(name);
    return text ? text->text : "";
}

std::optional<int> whole_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

int read_level(tree::Fields& fields) {
    const auto written = fields.text("level");
    if (!written)
        return 2;
    const auto& text = written->text;
    if (text == "1" || text == "easy" || text == "gentle")
        return 1;
    if (text == "2" || text == "medium" || text == "mixed")
        return 2;
    if (text == "3" || text == "hard")
        return 3;
    auto& finding = fields.complain("level", "unknown-level", "a level is 1, 2 or 3", "1 is gentle, 3 is hard");
    auto small = text;
    for (auto& c : small)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    for (const std::string_view known : {"easy", "gentle", "medium", "mixed", "hard"})
        if (small == known)
            finding.fix = tree::reworded(*fields.node("level"), text, small);
    return 2;
}

// "2 minutes" is 120.
std::optional<int> seconds_in(std::string_view text) {
    const auto space = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto number = whole_number(text.substr(0, space));
    const auto unit = text.substr(std::min(text.find_first_not_of(' ', space), text.size()));
    for (const std::string_view minutes : {"min", "minute", "minutes", "min."})
        if (number && *number >= 1 && *number <= 60 && unit == minutes)
            return 60 * *number;
    for (const std::string_view seconds : {"sec", "secs", "sec.", "second"})
        if (number && *number >= 1 && *number <= 3600 && unit == seconds)
            return *number;
    return std::nullopt;
}

// Seconds: `30`, `30 s`.
std::optional<Milliseconds> read_time(tree::Fields& fields) {
    const auto written = fields.text("time");
    if (!written)
        return std::nullopt;
    std::string_view text = written->text;
    for (const std::string_view ending : {" seconds", " s", "s"})
        if (text.ends_with(ending)) {
            text.remove_suffix(ending.size());
            break;
        }
    const auto seconds = whole_number(text);
    if (seconds && *seconds >= 1 && *seconds <= 3600)
        return std::chrono::seconds{*seconds};
    auto& finding = fields.complain("time", "unclear-time", "a time is a number of seconds from 1 to 3600", "write `time: 30`");
    if (const auto meant = seconds_in(written->text))
        finding.fix = tree::reworded(*fields.node("time"), written->text, std::to_string(*meant));
    return std::nullopt;
}

// `Senses ¶4`; the sign may be missing, then the section as a whole is meant.
std::optional<Passage> read_passage(tree::Fields& fields) {
    const auto written = fields.text("from");
    if (!written)
        return std::nullopt;
    static constexpr std::string_view sign = "¶";
    const auto at = written->text.rfind(sign);
    Passage passage{written->text.substr(0, at), 0};
    while (!passage.section.empty() && (passage.section.back() == ' ' || passage.section.back() == ','))
        passage.section.pop_back();
    if (at != std::string::npos) {
        auto rest = std::string_view(written->text).substr(at + sign.size());
        while (rest.starts_with(' '))
            rest.remove_prefix(1);
        const auto paragraph = whole_number(rest);
        if (!paragraph || *paragraph < 1) {
            fields.complain("from", "unclear-passage", "after `¶` stands the number of a paragraph", "write `from: Senses ¶4`");
            return std::nullopt;
        }
        passage.paragraph = *paragraph;
    }
    return passage;
}

std::vector<std::string> read_words(tree::Fields& fields, std::string_view name) {
    std::vector<std::string> words;
    for (const auto& node : fields.entries(name)) {
        if (const auto* text = node.text(); text && !text->text.empty())
            words.push_back(text->text);
        else
            fields.complain_at(node, "wrong-shape", "an entry of `" + std::string(name) + "` must be one text",
                               "if it is text, quote it");
    }
    return words;
}

// The picture beside the stem. The one that is pointed at is read with its kind.
std::optional<Image> read_stem_image(tree::Fields& fields, const Setting& setting) {
    if (fields.has("spot"))
        return std::nullopt;
    return read_image(fields, setting, Severity::warning);
}

// Choices carry their own reasons, and so does a statement.
bool has_own_reasons(const Body& body) {
    return std::holds_alternative<SingleChoice>(body) || std::holds_alternative<MultipleChoice>(body) ||
           std::holds_alternative<TrueFalse>(body);
}

} // namespace

const std::vector<std::string_view>& question_keys() {
    static const std::vector<std::string_view> keys = {
        "q",     "fill",    "answer", "wrong",   "also",   "order",      "match",   "sort",  "spot",   "image", "audio",
        "why",   "explain", "hint",   "from",    "quote",  "tags",       "level",   "id",    "points", "time",  "unit",
        "range", "ends",    "case",   "accents", "strict", "keep-order", "choices", "allow", "notes",  "kind"};
    return keys;
}

std::optional<Item> read_item(const tree::Node& node, const Setting& setting, Diagnostics& found) {
    tree::Fields fields(node, found);
    const auto before = found.size();
    auto stem = text_of(fields, "q");
    const bool fills = fields.has("fill");
    if (stem.empty() && !fills && found.size() == before)
        fields.complain_at(node, "missing-question", "this entry has no `q`", "write `- q: …` with the question");
    auto body = stem.empty() && !fills && !fields.has("answer") ? std::nullopt : read_body(fields, setting);
    if (body && fills)
        stem = with_lines(std::get<Cloze>(*body));
    Item item;
    item.id = text_of(fields, "id");
    item.stem = stem;
    item.image = read_stem_image(fields, setting);
    item.explanation = text_of(fields, "explain");
    if (body && !has_own_reasons(*body))
        item.why_not = text_of(fields, "why");
    item.hint = text_of(fields, "hint");
    item.passage = read_passage(fields);
    item.quote = text_of(fields, "quote");
    item.tags = read_words(fields, "tags");
    item.level = read_level(fields);
    item.time = read_time(fields);
    item.allow = read_words(fields, "allow");
    item.place = node.place;
    fields.node("points"); // other programs use these two
    fields.node("notes");
    const bool unread = !body; // a question that cannot be asked has said why; what it left unread says nothing more
    if (unread)
        for (const auto key : question_keys())
            fields.node(key);
    fields.complain_of_leftovers(question_keys());
    if (unread || stem.empty())
        return std::nullopt;
    item.body = *std::move(body);
    if (item.id.empty())
        item.id = content_id(item, setting.language);
    item.content_hash = content_hash(item);
    return item;
}

} // namespace retake::item
