// Writes new banks.
#include "authoring/starter.hpp"
#include "base/utf8.hpp"
#include "tree/lines.hpp"
#include "tree/stretch.hpp"
#include <algorithm>
#include <sstream>
#include <vector>

namespace retake::authoring {
namespace {

constexpr std::size_t heading_characters_max = 80;
constexpr std::size_t heading_words_max = 12;
constexpr std::size_t paragraphs_max = 300; // of a longer text only these get stubs
constexpr std::size_t names_max = 8;

struct Section {
    std::string heading;
    std::vector<std::string> paragraphs;
};
struct Article {
    std::string title;
    std::vector<Section> sections;
};

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

bool ends_sentence(std::string_view text) {
    for (const std::string_view end : {".", "!", "?", ":", ";", ",", "…", "”", "\"", "。", "！", "？", "؟"})
        if (text.ends_with(end))
            return true;
    return false;
}

// What no editor shows must not come into the bank.
std::string without_unseen(std::string_view line) {
    std::string seen;
    for (std::size_t at = 0; at < line.size();) {
        const auto character = utf8::substring(line.substr(at), 0, 1);
        const bool control = character.size() == 1 && ((character[0] >= 0 && character[0] < ' ') || character[0] == '\x7F');
        const bool control_too =
            character.size() == 2 && character[0] == '\xC2' && static_cast<unsigned char>(character[1]) < 0xA0;
        if (!control && !control_too && character != "\u2028" && character != "\u2029")
            seen += character;
        at += character.size();
    }
    return std::string(tree::trimmed(seen));
}

// Blocks between empty lines; a heading is one short line that ends no sentence.
struct Passage {
    std::string text;
    bool heading = false;
};
std::vector<Passage> passages_of(const std::string& text) {
    const auto lines = tree::read_lines("", text).value;
    std::vector<Passage> passages;
    int lines_of_passage = 0;
    const auto close = [&] {
        if (lines_of_passage > 0) {
            auto& last = passages.back();
            last.heading = lines_of_passage == 1 && utf8::length(last.text) <= heading_characters_max &&
                           words_of(last.text).size() <= heading_words_max && !ends_sentence(last.text);
        }
        lines_of_passage = 0;
    };
    for (int number = 1; number <= lines.count(); ++number) {
        const auto line = without_unseen(lines.line(number));
        if (line.empty()) {
            close();
        } else if (lines_of_passage++ == 0) {
            passages.push_back({line, false});
        } else {
            passages.back().text += " " + line;
        }
    }
    close();
    return passages;
}

// Of the headings before the first paragraph the last is the title; what stands before it is a page's menu.
Article article_of(const std::string& text) {
    const auto passages = passages_of(text);
    Article article;
    std::size_t paragraphs = 0;
    for (std::size_t i = 0; i < passages.size() && paragraphs < paragraphs_max; ++i) {
        const bool opens_section = passages[i].heading && i + 1 < passages.size() && !passages[i + 1].heading;
        if (passages[i].heading && paragraphs == 0) {
            article.title = passages[i].text;
        } else if (opens_section) {
            article.sections.push_back({passages[i].text, {}});
        } else {
            if (article.sections.empty())
                article.sections.push_back({"Introduction", {}});
            article.sections.back().paragraphs.push_back(passages[i].text);
            ++paragraphs;
        }
    }
    std::erase_if(article.sections, [](const Section& section) { return section.paragraphs.empty(); });
    return article;
}

// Figures, and words with a capital that begin no sentence: what a question may well ask for.
std::string names_in(const std::string& paragraph) {
    std::vector<std::string> names;
    bool begins = true;
    for (const auto& word : words_of(paragraph)) {
        std::string bare = word;
        while (!bare.empty() && std::string_view(".,;:!?()\"'").find(bare.back()) != std::string_view::npos)
            bare.pop_back();
        while (!bare.empty() && std::string_view("(\"'").find(bare.front()) != std::string_view::npos)
            bare.erase(0, 1);
        const bool figure = std::ranges::any_of(bare, [](char c) { return c >= '0' && c <= '9'; });
        const bool name = !begins && bare.size() > 1 && bare[0] >= 'A' && bare[0] <= 'Z';
        if ((figure || name) && std::ranges::find(names, bare) == names.end() && names.size() < names_max)
            names.push_back(bare);
        begins = ends_sentence(word) && !word.ends_with(',') && !word.ends_with(';');
    }
    std::string listed;
    for (const auto& name : names)
        listed += (listed.empty() ? "" : ", ") + name;
    return listed;
}

// As a value or a key that is read as this text, by other programs too.
std::string quoted(const std::string& text) {
    std::string written = "\"";
    for (const char c : text)
        written += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
    return written + '"';
}

std::string counted(std::size_t count, const std::string& thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

std::string opening(const std::string& schema) {
    return "# yaml-language-server: $schema=" + schema +
           "\n# A bank of questions for Retake. What stands behind # is a note to yourself.\n"
           "# `retake check FILE` reads it as the game does, and `retake FILE` plays it.\n\n";
}

constexpr std::string_view three_lines = R"(# The smallest question has three lines.
- q: How many lines does the smallest question have?
  answer: Three
  wrong: [Two, Five]

# Without `wrong` the answer is typed. `also` lists other spellings that count.
- q: Which key of a question lists its wrong choices?
  answer: wrong
  also: [the wrong key]

# A number may have a tolerance and a unit; `explain` is shown afterwards, `hint` when asked for.
- q: How long does it take to write such a question?
  answer: 2 ± 1 minutes
  explain: The wrong choices take the longest.
  hint: Longer than to read one.

# True or false. `why` tells those who were wrong.
- q: A question says of which kind it is.
  answer: false
  why: The kind follows from the keys that stand there.
)";

} // namespace

std::string title_of(const std::string& stem) {
    std::string title = stem;
    for (auto& c : title)
        if (c == '-' || c == '_')
            c = ' ';
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
        title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title;
}

std::string starter(const std::string& title, const std::string& schema) {
    return opening(schema) + "quiz: " + quoted(title) +
           "\nlang: en  # of the questions, such as de or zh\n# author:\n# licence: CC-BY-4.0\n\nquestions:\n\n" +
           std::string(three_lines);
}

std::string starter_about(const std::string& title, const std::string& schema, const SourceText& source) {
    const auto article = article_of(source.text);
    std::size_t paragraphs = 0;
    std::string notes, stubs;
    for (const auto& [heading, texts] : article.sections) {
        notes += "  " + quoted(heading) + ":\n";
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto number = "¶" + std::to_string(i + 1);
            const auto names = names_in(texts[i]);
            notes += "  - (" + number + " has " + counted(words_of(texts[i]).size(), "word") + ": write here what it says)\n";
            stubs += "\n# " + heading + " " + number + (names.empty() ? "" : " names: " + names) +
                     "\n# - q:\n#   answer:\n#   wrong: []\n#   explain:\n#   from: " + heading + " " + number + "\n";
            ++paragraphs;
        }
    }
    std::string text = opening(schema) + "quiz: " + quoted(title) +
                       "\nlang: en  # of the questions, such as de or zh\nsource:\n" +
                       "  title: " + quoted(article.title.empty() ? title : article.title) + "\n";
    text += source.file.empty() ? "  # text: FILE  # the text itself, if you may keep it beside this bank\n"
                                : "  text: " + quoted(source.file) + "\n";
    if (!notes.empty())
        text += "\n# What each paragraph says, in your own words: it is shown after a question about it.\nnotes:\n" + notes;
    text +=
        "\nquestions:\n\n# The first question, to be replaced.\n- q: How many paragraphs does the text have, without headings?\n"
        "  answer: " +
        std::to_string(paragraphs) + "\n";
    if (!stubs.empty())
        text += "\n# One stub for each paragraph: remove the signs # and fill it in, or leave it.\n" + stubs;
    return text;
}

} // namespace retake::authoring
