// Tries spellings of a text.
#include "authoring/probe.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <array>
#include <optional>

namespace retake::authoring {
namespace {

constexpr int slips_tried_max = 4;
constexpr std::size_t examples_max = 3;
constexpr std::array<std::string_view, 26> articles = {"the ", "a ",   "an ",  "der ", "die ", "das ", "ein ", "eine ", "le ",
                                                       "la ",  "les ", "l'",   "un ",  "une ", "el ",  "los ", "las ",  "una ",
                                                       "il ",  "lo ",  "gli ", "o ",   "os ",  "as ",  "de ",  "het "};

std::string swapped_case(std::string text) {
    for (auto& c : text)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            c = static_cast<char>(c ^ 0x20);
    return text;
}

// Spaces, digits and signs stay: a slip in them is of another kind.
bool is_letter(std::string_view character) {
    return character.size() > 1 || (character[0] >= 'a' && character[0] <= 'z') || (character[0] >= 'A' && character[0] <= 'Z');
}

std::vector<std::string> characters_of(std::string_view text) {
    std::vector<std::string> characters;
    for (std::size_t i = 0; i < utf8::length(text); ++i)
        characters.emplace_back(utf8::substring(text, i, 1));
    return characters;
}

std::string joined(const std::vector<std::string>& characters) {
    std::string text;
    for (const auto& character : characters)
        text += character;
    return text;
}

// Spellings with so many letters left out or replaced, at every third of the places there are, the first letter last.
std::vector<std::string> with_slips(const std::string& text, int count) {
    const auto whole = characters_of(text);
    std::vector<std::string> variants;
    for (std::size_t start = whole.size(); start-- > 0;) {
        auto without = whole, replaced = whole;
        int left = count;
        for (auto at = start; at < whole.size() && left > 0; at += 2)
            if (is_letter(whole[at])) {
                without[at].clear();
                replaced[at] = whole[at] == "x" ? "z" : "x";
                --left;
            }
        if (left > 0)
            continue;
        variants.push_back(joined(without));
        variants.push_back(joined(replaced));
    }
    return variants;
}

class Trial {
public:
    Trial(const grading::TextKey& key, const Probe& probe) : key_(key), probe_(probe) {}

    std::vector<Ruling> run() {
        rulings_.push_back({"the key", right(key()) ? "counts" : "does not count", {key()}});
        for (std::size_t i = 1; i < key_.accepted.size(); ++i)
            try_spelling(key_.accepted[i]);
        try_capitals();
        try_accents();
        try_articles();
        try_forms();
        for (std::size_t i = 0; i < key_.accepted.size(); ++i)
            if (key_.accepted[i].find('*') == std::string::npos)
                try_slips(key_.accepted[i]);
        for (const auto& wrong : key_.rejected)
            rulings_.push_back({"foreseen", right(wrong) ? "counts all the same" : "does not count", {wrong}});
        return std::move(rulings_);
    }

private:
    const std::string& key() const { return key_.accepted.front(); }
    bool right(const std::string& text) const { return probe_(text).right(); }
    bool right_as_it_is(const std::string& text) const { // not as a slip of the finger
        const auto verdict = probe_(text);
        return verdict.right() && verdict.notice.empty();
    }

    void try_spelling(const std::string& spelling) {
        if (spelling.find('*') == std::string::npos) {
            rulings_.push_back({"also", right(spelling) ? "counts" : "does not count", {spelling}});
            return;
        }
        Ruling ruling{"also", "counts with anything for the star", {spelling}};
        for (const std::string_view filling : {"", "x", "xyz"}) {
            auto filled = spelling;
            filled.replace(filled.find('*'), 1, filling);
            if (filled.find('*') == std::string::npos && right_as_it_is(filled))
                ruling.examples.push_back(filled);
        }
        if (ruling.examples.size() == 1)
            ruling.says = right_as_it_is(spelling) ? "counts" : "does not count";
        rulings_.push_back(std::move(ruling));
    }

    void try_capitals() {
        const auto other = swapped_case(key());
        if (other != key())
            rulings_.push_back({"capitals", right_as_it_is(other) ? "do not matter" : "count", {other}});
    }

    void try_accents() {
        auto plain = grading::without_marks(key());
        const bool has_marks = plain != key();
        if (!has_marks) {
            const auto vowel = plain.find_first_of("aeiouAEIOU");
            if (vowel == std::string::npos)
                return;
            plain.insert(vowel + 1, "\xCC\x81");
        }
        const auto verdict = probe_(plain);
        const auto says = !verdict.right() ? "count" : verdict.notice.empty() ? "do not matter" : "do not matter, and are shown";
        rulings_.push_back({"accents", says, {plain}});
    }

    void try_articles() {
        Ruling ruling{"an article", "may stand before it", {}};
        for (const auto article : articles)
            if (const auto with = std::string(article) + key(); right_as_it_is(with) && ruling.examples.size() < examples_max)
                ruling.examples.push_back(with);
        for (const auto article : articles)
            if (const auto folded = grading::folded(key()); folded.starts_with(article) && folded.size() > article.size())
                if (const auto without = key().substr(article.size()); right_as_it_is(without))
                    rulings_.push_back({"its article", "may be missing", {without}});
        if (!ruling.examples.empty())
            rulings_.push_back(std::move(ruling));
    }

    void try_forms() {
        Ruling ruling{"around it", "", {}};
        for (const auto& form : {key() + ".", key() + " (x)", "  " + key() + "  "})
            if (right_as_it_is(form))
                ruling.examples.push_back(form);
        ruling.says = ruling.examples.empty() ? "nothing may stand" : "final marks, brackets and spaces do not matter";
        if (ruling.examples.size() == 1)
            ruling.says = "only spaces do not matter";
        ruling.examples.clear();
        rulings_.push_back(std::move(ruling));
    }

    // How far slips reach: with one letter off, with two, and so on, until none is accepted any more.
    void try_slips(const std::string& spelling) {
        Ruling ruling{"slips", "", {}};
        std::optional<std::string> refused;
        int reach = 0;
        for (int count = 1; count <= slips_tried_max; ++count) {
            std::optional<std::string> taken;
            for (const auto& variant : with_slips(spelling, count)) {
                const auto verdict = probe_(variant);
                if (verdict.right() && verdict.notice.ends_with(": " + spelling) && !taken) // the notice names what was nearest
                    taken = variant;
                if (verdict.reason.find("as near to another") != std::string::npos && !refused)
                    refused = variant;
            }
            if (!taken)
                break;
            reach = count;
            ruling.examples.push_back(*taken);
        }
        ruling.says = reach == 0   ? "none in \"" + spelling + "\""
                      : reach == 1 ? "one letter in \"" + spelling + "\""
                                   : "up to " + std::to_string(reach) + " letters in \"" + spelling + "\"";
        rulings_.push_back(std::move(ruling));
        if (refused)
            rulings_.push_back({"slips", "none that is as near to another key", {*refused}});
    }

    const grading::TextKey& key_;
    const Probe& probe_;
    std::vector<Ruling> rulings_;
};

} // namespace

std::vector<Ruling> rulings_on(const grading::TextKey& key, const Probe& probe) { return Trial(key, probe).run(); }

} // namespace retake::authoring
