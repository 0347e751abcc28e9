// The text key of a response, and the grading of typed text: exact, without accents, nearly right.
#include "grading/text.hpp"
#include "base/utf8.hpp"
#include "grading/letters.hpp"
#include "grading/near_miss.hpp"
#include <algorithm>
#include <map>
#include <optional>

namespace retake::grading {
namespace {

constexpr std::size_t article_characters_max = 8; // the longest is "einen "
// Stands for `\*` while a pattern is normalised; from the private use area, which no rule touches.
constexpr std::string_view literal_star = "\xEE\x80\x80";

const std::vector<std::string>& articles(std::string_view language) {
    static const std::map<std::string, std::vector<std::string>, std::less<>> table = {
        {"en", {"a ", "an ", "the "}},
        {"fr", {"le ", "la ", "les ", "l'", "un ", "une ", "des "}},
        {"de", {"der ", "die ", "das ", "den ", "dem ", "des ", "ein ", "eine ", "einen ", "einem ", "einer ", "eines "}},
        {"es", {"el ", "la ", "los ", "las ", "un ", "una ", "unos ", "unas "}},
        {"it", {"il ", "lo ", "la ", "i ", "gli ", "le ", "l'", "un ", "uno ", "una ", "un'"}},
        {"pt", {"o ", "a ", "os ", "as ", "um ", "uma "}},
        {"nl", {"de ", "het ", "een "}},
    };
    static const std::vector<std::string> none;
    const auto found = table.find(language.substr(0, language.find_first_of("-_")));
    return found == table.end() ? none : found->second;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// What Unicode's rules make of ASCII, some twenty times faster: most texts of a large bank are nothing else.
std::string folded_ascii(std::string_view text, bool case_matters) {
    std::string made;
    made.reserve(text.size());
    for (const char c : text) {
        if (c <= ' ' || c == '\x7F') {
            if (!made.empty() && made.back() != ' ')
                made += ' ';
        } else if (c == '`') {
            made += '\'';
        } else {
            made += !case_matters && c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    if (made.ends_with(' '))
        made.pop_back();
    return made;
}

std::string_view trimmed_right(std::string_view text) { return text.substr(0, text.find_last_not_of(' ') + 1); }

// Each of these keeps at least one character: "?" and "The" are responses too.
std::string_view without_final_marks(std::string_view text) {
    const auto last = text.find_last_not_of(".!? ");
    return last == std::string_view::npos ? text : text.substr(0, last + 1);
}

std::string_view without_parenthesised_tail(std::string_view text) {
    if (!text.ends_with(')'))
        return text;
    int depth = 0;
    for (std::size_t at = text.size(); at-- > 1;) {
        depth += text[at] == ')' ? 1 : text[at] == '(' ? -1 : 0;
        if (depth == 0) // "f(x)" has no tail
            return text[at - 1] == ' ' ? trimmed_right(text.substr(0, at)) : text;
    }
    return text;
}

std::string_view without_leading_article(std::string_view text, std::string_view language, bool case_matters) {
    const auto start = utf8::substring(text, 0, article_characters_max + 1);
    const auto lower = case_matters ? folded(start) : std::string(start);
    for (const auto& article : articles(language))
        if (lower.starts_with(article) && lower.size() > article.size() && text.size() > article.size())
            return text.substr(article.size());
    return text;
}

bool has_wildcard(std::string_view pattern) {
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == '\\')
            ++at;
        else if (pattern[at] == '*')
            return true;
    }
    return false;
}

// Both are normalised; a star of the pattern stands for any text, the empty one too.
bool matches(std::string_view text, std::string_view pattern) {
    std::size_t t = 0, p = 0, star = std::string_view::npos, resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (pattern.substr(p).starts_with(literal_star) && text[t] == '*') {
            p += literal_star.size();
            ++t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

// A key in the forms that grading compares.
struct Form {
    std::string written;
    std::string normal;
    std::string bare; // without marks, unless accents matter
};

class Grader {
public:
    explicit Grader(const TextKey& key) : key_(key) {}

    Verdict grade(std::string_view response) const {
        const auto given = form(std::string(response));
        if (given.normal.empty())
            return {0, "nothing typed", ""};
        if (const auto exact = exact_verdict(given))
            return *exact;
        const auto accepted = accepted_forms();
        if (!key_.accents_matter && !names_another(given, accepted))
            for (const auto& form : accepted)
                if (form.bare == given.bare)
                    return {1, "accepted: accent ignored", "Spelling: " + form.written};
        if (!key_.strict)
            if (const auto close = near_verdict(given, accepted))
                return *close;
        return {0, refusal(given, accepted), ""};
    }

private:
    Form form(const std::string& text) const {
        const auto normal = normalised(text, key_.language, key_.case_matters);
        return {text, normal, key_.accents_matter ? normal : without_marks(normal)};
    }

    // The accepted spellings without patterns; `\*` is a star here.
    std::vector<Form> accepted_forms() const {
        std::vector<Form> forms;
        for (std::size_t i = 0; i < key_.accepted.size(); ++i) {
            if (i > 0 && has_wildcard(key_.accepted[i]))
                continue;
            auto written = key_.accepted[i];
            if (i > 0)
                replace_all(written, "\\*", "*");
            forms.push_back(form(written));
        }
        return forms;
    }

    std::optional<Verdict> exact_verdict(const Form& given) const {
        const auto accepted = accepted_forms();
        for (std::size_t i = 0; i < accepted.size(); ++i)
            if (accepted[i].normal == given.normal)
                return Verdict{1, i == 0 ? "the key" : "accepted: another spelling of the key", ""};
        for (const auto& rejected : key_.rejected)
            if (form(rejected).normal == given.normal)
                return Verdict{0, "not the key: foreseen as wrong", ""};
        for (std::size_t i = 1; i < key_.accepted.size(); ++i)
            if (has_wildcard(key_.accepted[i])) {
                auto pattern = key_.accepted[i];
                replace_all(pattern, "\\*", literal_star);
                if (matches(given.normal, normalised(pattern, key_.language, key_.case_matters)))
                    return Verdict{1, "accepted: fits a pattern of the key", ""};
            }
        return std::nullopt;
    }

    // What else the response could mean: foreseen wrong responses and keys of other questions, less what is accepted here.
    std::vector<Form> others(const std::vector<Form>& accepted) const {
        std::vector<Form> forms;
        for (const auto* list : {&key_.rejected, &key_.rivals})
            for (const auto& text : *list) {
                auto other = form(text);
                if (std::ranges::find(accepted, other.normal, &Form::normal) == accepted.end())
                    forms.push_back(std::move(other));
            }
        return forms;
    }

    bool names_another(const Form& given, const std::vector<Form>& accepted) const {
        return std::ranges::any_of(others(accepted), [&](const Form& other) { return other.normal == given.normal; });
    }

    std::optional<Verdict> near_verdict(const Form& given, const std::vector<Form>& accepted) const {
        const Form* nearest = nullptr;
        int fewest = 0;
        for (const auto& candidate : accepted) {
            const auto off = near_miss(given.bare, candidate.bare);
            if (!off || (nearest && *off >= fewest) || (key_.case_matters && slips_in_case(given, candidate, *off)) ||
                (key_.accents_matter && slips_in_accents(given, candidate, *off)))
                continue;
            nearest = &candidate;
            fewest = *off;
        }
        if (!nearest)
            return std::nullopt;
        for (const auto& other : others(accepted))
            if (within(given.bare, other.bare, fewest))
                return Verdict{0, "not the key: as near to another one", ""};
        static constexpr const char* counted[] = {"no letter", "one letter", "two letters", "three letters"};
        return Verdict{1, std::string("accepted: ") + counted[std::min(fewest, 3)] + " off", "Spelling: " + nearest->written};
    }

    // Where case or accents matter, a slip in them is no slip of the finger.
    static bool slips_in_case(const Form& given, const Form& candidate, int off) {
        return off > 0 && within(folded(given.bare), folded(candidate.bare), off - 1);
    }
    static bool slips_in_accents(const Form& given, const Form& candidate, int off) {
        return off > 0 && within(without_marks(given.bare), without_marks(candidate.bare), off - 1);
    }

    std::string refusal(const Form& given, const std::vector<Form>& accepted) const {
        for (const auto& form : accepted) {
            if (key_.case_matters && folded(form.normal) == folded(given.normal))
                return "not the key: capital letters count here";
            if (key_.accents_matter && without_marks(form.normal) == without_marks(given.normal))
                return "not the key: accents count here";
        }
        return "not the key";
    }

    const TextKey& key_;
};

} // namespace

std::string folded(std::string_view text, bool case_matters) {
    if (is_ascii(text))
        return folded_ascii(text, case_matters);
    if (auto made = folded_by_letters(text, case_matters))
        return *std::move(made);
    return folded_by_rules(text, case_matters);
}

std::string normalised(std::string_view text, std::string_view language, bool case_matters) {
    auto made = folded(text, case_matters);
    for (int round = 0; round < foldings_max; ++round) {
        std::string_view core = made;
        for (std::size_t before = 0; before != core.size();) { // what is left may have another tail, or another article
            before = core.size();
            core = without_parenthesised_tail(without_final_marks(core));
            core = without_leading_article(core, language, case_matters);
        }
        if (core.size() == made.size()) // it was folded already
            break;
        made = folded(core, case_matters);
    }
    return made;
}

std::string without_marks(std::string_view text) {
    if (is_ascii(text))
        return std::string(text);
    return without_marks_by_rules(text);
}

Verdict grade_text(std::string_view response, const TextKey& key) { return Grader(key).grade(response); }

} // namespace retake::grading
