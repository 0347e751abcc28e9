// Makes a question ready to be read as an item.
#include "bank/question.hpp"
#include "item/item.hpp"
#include "tree/fields.hpp"
#include "tree/repair.hpp"
#include <algorithm>
#include <array>
#include <optional>

namespace retake::bank {
namespace {

constexpr std::array other_names = {
    Synonym{"question", "q"},       Synonym{"prompt", "q"},         Synonym{"stem", "q"},
    Synonym{"correct", "answer"},   Synonym{"right", "answer"},     Synonym{"distractors", "wrong"},
    Synonym{"incorrect", "wrong"},  Synonym{"feedback", "explain"}, Synonym{"explanation", "explain"},
    Synonym{"difficulty", "level"}, Synonym{"options", "choices"}};

void complain(Diagnostics& found, const tree::Node& at, std::string rule, std::string message, std::string help,
              Severity severity = Severity::error) {
    Diagnostic finding{severity, at.place, std::move(rule), std::move(message), std::move(help)};
    finding.excerpt = at.excerpt;
    finding.width = at.width;
    found.push_back(std::move(finding));
}

std::optional<std::size_t> index_of(const tree::Map& map, std::string_view name) {
    for (std::size_t i = 0; i < map.keys.size(); ++i)
        if (map.keys[i].text() && map.keys[i].text()->text == name)
            return i;
    return std::nullopt;
}

void erase(tree::Map& map, std::string_view name) {
    if (const auto at = index_of(map, name)) {
        map.keys.erase(map.keys.begin() + static_cast<std::ptrdiff_t>(*at));
        map.values.erase(map.values.begin() + static_cast<std::ptrdiff_t>(*at));
    }
}

bool is_marked(const tree::Node& choice) {
    const auto* text = choice.text();
    return text && (text->text.starts_with("(x)") || text->text.starts_with("(X)") || text->text.starts_with("( )"));
}

std::optional<std::size_t> whole_number(std::string_view text) {
    if (text.empty() || text.size() > 4 || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return std::stoul(std::string(text));
}

// Which of the choices the key means: by its text, or by a number that can be counted in one way only.
std::optional<std::size_t> meant_choice(const tree::List& choices, const tree::Node& key, Diagnostics& found) {
    const std::string& written = key.text()->text;
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (choices[i].text() && choices[i].text()->text == written)
            return i;
    const std::string help = "write the right choice's text, or mark it: `(x) …` and the others `( ) …`";
    const auto number = whole_number(written);
    if (!number) {
        complain(found, key, "unknown-choice", "the key is none of the choices", help);
        return std::nullopt;
    }
    if (*number == 0)
        return 0;
    if (*number == choices.size())
        return *number - 1;
    if (*number > choices.size())
        complain(found, key, "unknown-choice", "there is no choice " + written, help);
    else
        complain(found, key, "unclear-choice", "`" + written + "` may count from 0 or from 1", help);
    return std::nullopt;
}

// `options: [a, b, c]` with `correct: b` becomes `answer: b` with `wrong: [a, c]`.
void tell_choices_apart(tree::Map& map, Diagnostics& found) {
    const auto at = index_of(map, "choices");
    const auto* choices = at ? map.values[*at].list() : nullptr;
    if (!choices || choices->empty() || std::ranges::any_of(*choices, is_marked))
        return;
    auto key_at = index_of(map, "answer");
    if (!key_at && (key_at = index_of(map, "index")))
        map.keys[*key_at].value = tree::Text{"answer", false};
    if (!key_at)
        return;
    tree::Node& key = map.values[*key_at];
    tree::List keys = key.list() ? *key.list() : tree::List{key};
    std::vector<bool> right(choices->size(), false);
    for (auto& one : keys) {
        const auto meant = one.text() ? meant_choice(*choices, one, found) : std::nullopt;
        if (!meant)
            return;
        right[*meant] = true;
        one.value = tree::Text{(*choices)[*meant].text() ? (*choices)[*meant].text()->text : std::string(), true};
    }
    tree::List wrong;
    for (std::size_t i = 0; i < choices->size(); ++i)
        if (!right[i])
            wrong.push_back((*choices)[i]);
    if (key.list())
        key.value = std::move(keys);
    else
        key.value = keys.front().value;
    map.values[*at].value = std::move(wrong);
    map.keys[*at].value = tree::Text{"wrong", false};
}

void add_entries(tree::Map& map, std::string_view name, const std::vector<tree::Node>& more) {
    if (more.empty())
        return;
    if (const auto at = index_of(map, name)) {
        tree::Node& value = map.values[*at];
        tree::List entries = value.list() ? *value.list() : value.text() ? tree::List{value} : tree::List{};
        for (const auto& entry : more) {
            const bool has = std::ranges::any_of(entries, [&](const tree::Node& own) {
                return own.text() && entry.text() && own.text()->text == entry.text()->text;
            });
            if (!has)
                entries.push_back(entry);
        }
        value.value = std::move(entries);
        return;
    }
    tree::Node key = more.front();
    key.value = tree::Text{std::string(name), false};
    tree::Node value = more.front();
    value.value = tree::List(more);
    map.keys.push_back(std::move(key));
    map.values.push_back(std::move(value));
}

} // namespace

tree::Vocabulary question_vocabulary() {
    tree::Vocabulary words;
    for (const auto key : item::question_keys())
        words.keys.emplace(key);
    for (const auto& synonym : other_names)
        words.keys.emplace(synonym.written);
    words.texts = {"q",  "fill",     "explain", "hint", "from",     "quote",       "text", "why",
                   "id", "question", "prompt",  "stem", "feedback", "explanation", "alt"};
    words.lists = {"answer", "wrong",       "also",      "order",   "tags",  "choices", "correct",
                   "right",  "distractors", "incorrect", "options", "allow", "ends"};
    words.entries = {"text", "why"};
    return words;
}

tree::Vocabulary head_vocabulary() {
    tree::Vocabulary words;
    for (const auto key : head_keys())
        words.keys.emplace(key);
    words.texts = {"quiz", "id", "lang", "author", "licence", "title", "publisher", "date", "url", "text"};
    words.lists = {"tags", "allow"};
    return words;
}

tree::Openers openers() {
    tree::Openers openers;
    for (const auto key : item::question_keys())
        openers.question.emplace(key);
    openers.stem = {"q", "fill", "question", "prompt", "stem"};
    openers.question.insert(openers.stem.begin(), openers.stem.end());
    for (const std::string_view other : {"text", "why"})
        openers.question.erase(std::string(other));
    openers.head = {"quiz", "lang", "source", "topics", "author", "licence", "questions"};
    return openers;
}

std::span<const Synonym> synonyms() { return other_names; }

std::string_view house_name(std::string_view key) {
    const auto known = std::ranges::find(other_names, key, &Synonym::written);
    return known == other_names.end() ? key : known->meant;
}

tree::Node with_house_keys(tree::Node question, Diagnostics& found) {
    auto* map = std::get_if<tree::Map>(&question.value);
    if (!map)
        return question;
    for (auto& key : map->keys)
        for (const auto& synonym : other_names)
            if (key.text() && key.text()->text == synonym.written) {
                if (const auto other = index_of(*map, synonym.meant)) {
                    complain(found, key, "repeated-key",
                             "`" + std::string(synonym.written) + "` means the same as `" + std::string(synonym.meant) +
                                 "`, which stands here too",
                             "keep one of the two");
                    const auto& value = map->values[static_cast<std::size_t>(&key - map->keys.data())];
                    if (tree::say_the_same(map->values[*other], value))
                        found.back().fix = tree::without(key, true);
                } else
                    key.value = tree::Text{std::string(synonym.meant), false};
            }
    tell_choices_apart(*map, found);
    return question;
}

tree::Node with_inherited(tree::Node question, const Inherited& inherited) {
    auto* map = std::get_if<tree::Map>(&question.value);
    if (!map)
        return question;
    add_entries(*map, "tags", inherited.tags);
    add_entries(*map, "allow", inherited.allow);
    for (std::size_t i = 0; i < inherited.keys.size(); ++i)
        if (!index_of(*map, inherited.keys[i].text()->text)) {
            map->keys.push_back(inherited.keys[i]);
            map->values.push_back(inherited.values[i]);
        }
    return question;
}

void leave_out_sound(tree::Node& question, Diagnostics& found) {
    auto* map = std::get_if<tree::Map>(&question.value);
    const auto at = map ? index_of(*map, "audio") : std::nullopt;
    if (!at)
        return;
    complain(found, map->keys[*at], "not-yet-played", "a sound (`audio`) is not played yet",
             "word the question so that it can be understood without it", Severity::warning);
    erase(*map, "audio");
}

std::string stem_of(const tree::Node& question) {
    const auto* map = question.map();
    if (!map)
        return question.text() ? question.text()->text : std::string();
    for (const std::string_view name : {"q", "fill", "question", "prompt", "stem"})
        if (const auto at = index_of(*map, name); at && map->values[*at].text())
            return map->values[*at].text()->text;
    return {};
}

} // namespace retake::bank
