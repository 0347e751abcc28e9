// Reads the head of a bank.
#include "bank/head.hpp"
#include "tree/fields.hpp"
#include <algorithm>
#include <array>

namespace retake::bank {
namespace {

void read_text(tree::Fields& fields, std::string_view name, std::string& into) {
    if (const auto text = fields.text(name))
        into = text->text;
}

void read_source(tree::Fields& head, Source& source, Diagnostics& found) {
    const auto* node = head.node("source");
    if (!node)
        return;
    if (const auto* title = node->text()) {
        source.title = title->text;
        return;
    }
    if (!node->map()) {
        head.complain("source", "wrong-shape", "`source` must be a title, or keys such as `title` and `url`");
        return;
    }
    tree::Fields fields(*node, found);
    read_text(fields, "title", source.title);
    read_text(fields, "author", source.author);
    read_text(fields, "publisher", source.publisher);
    read_text(fields, "date", source.date);
    read_text(fields, "url", source.url);
    read_text(fields, "text", source.text);
    fields.complain_of_leftovers(source_keys());
}

void read_notes(tree::Fields& head, Bank& bank, Diagnostics& found) {
    const auto* node = head.node("notes");
    if (!node)
        return;
    const auto* map = node->map();
    if (!map) {
        head.complain("notes", "wrong-shape", "`notes` must be the headings of sections, each with its notes",
                      "write a heading, a colon, and below it one `- note` for each paragraph");
        return;
    }
    tree::Fields fields(*node, found);
    for (const auto& key : map->keys) {
        Section section{key.text() ? key.text()->text : std::string(), {}};
        for (const auto& entry : fields.entries(section.heading)) {
            if (const auto* note = entry.text())
                section.paragraphs.push_back(note->text);
            else
                fields.complain_at(entry, "wrong-shape", "a note must be one text");
        }
        bank.notes.push_back(std::move(section));
    }
}

void read_topics(tree::Fields& head, Bank& bank, Diagnostics& found) {
    const auto* node = head.node("topics");
    if (!node)
        return;
    if (!node->map()) {
        head.complain("topics", "wrong-shape", "`topics` must be tags, each with its title", "write `tag: Title`");
        return;
    }
    tree::Fields fields(*node, found);
    for (const auto& key : node->map()->keys)
        if (const auto title = fields.text(key.text()->text))
            bank.topics.emplace(key.text()->text, title->text);
}

bool is_level(std::string_view text) {
    constexpr std::array<std::string_view, 6> levels = {"1", "2", "3", "easy", "medium", "hard"};
    return std::ranges::find(levels, text) != levels.end();
}

} // namespace

const std::vector<std::string_view>& source_keys() {
    static const std::vector<std::string_view> keys = {"title", "author", "publisher", "date", "url", "text"};
    return keys;
}

const std::vector<std::string_view>& head_keys() {
    static const std::vector<std::string_view> keys = {"quiz",    "id",   "lang",  "source", "notes", "topics",   "author",
                                                       "licence", "tags", "level", "time",   "allow", "questions"};
    return keys;
}

Inherited read_head(const tree::Node& head, Bank& bank, Diagnostics& found) {
    tree::Fields fields(head, found);
    read_text(fields, "quiz", bank.title);
    read_text(fields, "id", bank.id);
    read_text(fields, "lang", bank.language);
    read_text(fields, "author", bank.author);
    read_text(fields, "licence", bank.licence);
    read_source(fields, bank.source, found);
    read_notes(fields, bank, found);
    read_topics(fields, bank, found);
    Inherited inherited;
    inherited.tags = fields.entries("tags");
    inherited.allow = fields.entries("allow");
    for (const auto& rule : inherited.allow)
        if (const auto* name = rule.text())
            bank.allow.push_back(name->text);
    for (const std::string_view name : {"level", "time"}) {
        const auto text = fields.text(name);
        if (!text)
            continue;
        if (name == "level" && !is_level(text->text)) {
            fields.complain(name, "unknown-level", "a level is 1, 2 or 3", "1 is gentle, 3 is hard");
            continue;
        }
        inherited.keys.push_back(*fields.key_node(name));
        inherited.values.push_back(*fields.node(name));
    }
    fields.node("questions");
    fields.complain_of_leftovers(head_keys());
    return inherited;
}

} // namespace retake::bank
