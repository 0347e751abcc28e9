// A bank: the items of one question file, read and checked, with what its head says.
#pragma once
#include "item/item.hpp"
#include <map>
#include <string>
#include <vector>

namespace retake::bank {

struct Source {
    std::string title, author, publisher, date, url;
    std::string text; // a text file beside the bank, as written
    bool operator==(const Source&) const = default;
};

// A section of the source, and what the bank's author says of each of its paragraphs in own words.
struct Section {
    std::string heading;
    std::vector<std::string> paragraphs;
    bool operator==(const Section&) const = default;
};

struct Bank {
    std::string id;    // the head's `id`, else the file's stem
    std::string title; // the head's `quiz`, else the file's stem
    std::string language = "en";
    Source source;
    std::vector<Section> notes;                // the author's notes
    std::vector<Section> passages;             // the source's own text, where the user put it beside the bank; else empty
    std::map<std::string, std::string> topics; // tag → title
    std::string author, licence;
    std::vector<std::string> allow; // rules that are silent in the whole file
    std::vector<item::Item> items;
    int questions_written = 0; // how many the file holds, also those that could not be read
    Place place;               // the file
    bool operator==(const Bank&) const = default;
};

// `file` names the text in findings; `find_image` looks for the pictures that it names. Never fails: what could not be
// read is in the findings. Pure but for what `find_image` does.
Checked<Bank> read_bank(const std::string& file, const std::string& text, const item::FindImage& find_image = {});

// The title of the item's topic (its first tag): the head's title for it, else the tag with a capital; "" without tags.
std::string topic_title(const Bank&, const item::Item&);
std::string topic_title(const std::map<std::string, std::string>& topics, const std::vector<std::string>& tags);

// The paragraph behind the item: the source's own where it is there, else the note; "" where neither is.
std::string passage_text(const Bank&, const item::Item&);

} // namespace retake::bank
