// Proves a bank with the grader that will grade its learners.
#include "bank/proof.hpp"
#include "bank/counterexamples.hpp"
#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include "grading/text.hpp"
#include "tree/fields.hpp"
#include <algorithm>
#include <cstdlib>
#include <map>

namespace retake::bank {
namespace {

constexpr std::size_t all_rivals_max = 500; // beyond it, a key meets only the keys that look like it
constexpr std::size_t rivals_max = 200;
constexpr long length_difference_max = 3;

// At a field of the question, at its key where the value says nothing, or at the question.
void complain(const Asked& asked, std::string_view field, std::string rule, std::string message, std::string help,
              Diagnostics& found, Severity severity = Severity::error) {
    Diagnostics own;
    tree::Fields fields(asked.question, own);
    const auto* value = fields.node(field);
    fields.complain_at(value ? *value : asked.question, std::move(rule), std::move(message), std::move(help), severity);
    own.back().question = asked.name;
    found.push_back(std::move(own.back()));
}

struct Rival {
    std::string written;
    std::string normalised;
    long length = 0;
};

bool looks_like(const Rival& one, const Rival& other) {
    return one.normalised.substr(0, 1) == other.normalised.substr(0, 1) &&
           std::labs(one.length - other.length) <= length_difference_max;
}

std::vector<std::string> accepted_spellings(const grading::TextKey& key) {
    std::vector<std::string> spellings;
    for (const auto& own : key.accepted)
        spellings.push_back(grading::normalised(own, key.language));
    return spellings;
}

// Of a typed item its own, of a text those of its gaps.
std::vector<grading::TextKey*> text_keys(item::Item& item) {
    std::vector<grading::TextKey*> keys;
    if (auto* typed = std::get_if<item::TypedText>(&item.body))
        keys.push_back(&typed->key);
    if (auto* cloze = std::get_if<item::Cloze>(&item.body))
        for (auto& gap : cloze->gaps)
            if (auto* text = std::get_if<grading::TextKey>(&gap))
                keys.push_back(text);
    std::erase_if(keys, [](const grading::TextKey* key) { return key->accepted.empty(); });
    return keys;
}

std::vector<const item::Choice*> distractors(const std::vector<item::Choice>& choices, const std::vector<int>& keys) {
    std::vector<const item::Choice*> wrong;
    for (const auto& choice : choices)
        if (std::ranges::find(keys, choice.id) == keys.end())
            wrong.push_back(&choice);
    return wrong;
}

// The text of a wrong choice that earns full credit; "" when none.
std::string accepted_distractor(const item::Item& item, const std::vector<item::Choice>& choices, const std::vector<int>& keys,
                                bool several) {
    for (const auto* wrong : distractors(choices, keys)) {
        std::vector<int> with_wrong = keys;
        with_wrong.push_back(wrong->id);
        std::ranges::sort(with_wrong);
        const item::Response response =
            several ? item::Response(item::PickedMany{with_wrong}) : item::Response(item::Picked{wrong->id});
        if (item::grade(item, response).right())
            return wrong->text;
    }
    return {};
}

std::string accepted_wrong(const item::Item& item) {
    if (const auto* typed = std::get_if<item::TypedText>(&item.body)) {
        for (const auto& wrong : typed->wrong)
            if (item::grade(item, item::Typed{wrong.text}).right())
                return wrong.text;
        return {};
    }
    for (const auto& [response, name] : counterexamples(item))
        if (item::grade(item, response).right())
            return name;
    Rng rng(0); // The written order draws nothing from it.
    const auto shown = item::present(item, rng, item::Order::as_written).interaction;
    const auto key = item::key(item);
    if (const auto* one = std::get_if<item::PickOne>(&shown))
        return accepted_distractor(item, one->choices, {std::get<item::Picked>(key).id}, false);
    if (const auto* many = std::get_if<item::PickMany>(&shown))
        return accepted_distractor(item, many->choices, std::get<item::PickedMany>(key).ids, true);
    return {};
}

} // namespace

void introduce_rivals(std::vector<Asked>& all) {
    std::vector<grading::TextKey*> keys;
    std::vector<Rival> rivals;
    for (auto& asked : all)
        for (auto* key : text_keys(asked.item)) {
            const auto& written = key->accepted.front();
            const auto plain = grading::normalised(written, key->language);
            keys.push_back(key);
            rivals.push_back({written, plain, static_cast<long>(utf8::length(plain))});
        }
    // Few keys all meet each other. Of many, each meets those that begin alike and stand near it in the file.
    const bool few = rivals.size() <= all_rivals_max;
    std::map<std::string, std::vector<std::size_t>> alike;
    for (std::size_t i = 0; i < rivals.size(); ++i)
        alike[few ? std::string() : rivals[i].normalised.substr(0, 1)].push_back(i);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto& near = alike[few ? std::string() : rivals[i].normalised.substr(0, 1)];
        const auto own = accepted_spellings(*keys[i]);
        const auto here = static_cast<std::size_t>(std::ranges::lower_bound(near, i) - near.begin());
        const auto first = few || here < rivals_max ? 0 : here - rivals_max;
        const auto last = few ? near.size() : std::min(near.size(), here + rivals_max);
        for (auto at = first; at < last; ++at) {
            const auto& rival = rivals[near[at]];
            if (near[at] != i && (few || looks_like(rivals[i], rival)) && std::ranges::find(own, rival.normalised) == own.end())
                keys[i]->rivals.push_back(rival.written);
        }
    }
}

bool proves_itself(const Asked& asked, Diagnostics& found) {
    const auto verdict = item::grade(asked.item, item::key(asked.item));
    if (!verdict.right()) {
        complain(asked, "answer", "key-fails", "the grader does not accept this key: " + verdict.reason,
                 "word the key so that a learner can give it", found);
        return false;
    }
    if (const auto wrong = accepted_wrong(asked.item); !wrong.empty()) {
        complain(asked, asked.question.map() && tree::Fields(asked.question, found).has("wrong") ? "wrong" : "choices",
                 "wrong-accepted", "the wrong choice \"" + wrong + "\" would count as right",
                 "remove it, or word it so that it differs from the key", found);
        return false;
    }
    return true;
}

void drop_repeated(std::vector<Asked>& all, Diagnostics& found) {
    std::map<std::string, int> line_of;
    std::vector<Asked> kept;
    kept.reserve(all.size());
    for (auto& asked : all) {
        const auto [known, is_new] = line_of.emplace(asked.item.id, asked.question.place.line);
        if (is_new) {
            kept.push_back(std::move(asked));
            continue;
        }
        Diagnostics none;
        const bool authored = tree::Fields(asked.question, none).has("id");
        const auto line = std::to_string(known->second);
        if (authored)
            complain(asked, "id", "repeated-id", "the id `" + asked.item.id + "` belongs to the question in line " + line,
                     "give this question an id of its own", found);
        else
            complain(asked, "q", "repeated-question", "the question in line " + line + " has the same stem and key",
                     "remove one of the two", found);
    }
    all = std::move(kept);
}

void check_passage(const Asked& asked, const std::vector<Section>& notes, Diagnostics& found) {
    const auto& passage = asked.item.passage;
    if (!passage || notes.empty())
        return;
    const auto section = std::ranges::find(notes, passage->section, &Section::heading);
    if (section == notes.end()) {
        std::vector<std::string_view> headings;
        for (const auto& one : notes)
            headings.push_back(one.heading);
        const auto similar = tree::similar_name(passage->section, headings);
        complain(asked, "from", "unknown-section", "the notes have no section \"" + passage->section + "\"",
                 similar.empty() ? "name a section of `notes`"
                                 : "there is a section with a similar name: \"" + std::string(similar) + "\"",
                 found, Severity::warning);
        return;
    }
    const auto count = static_cast<int>(section->paragraphs.size());
    if (passage->paragraph > count)
        complain(asked, "from", "unknown-paragraph",
                 "the section \"" + section->heading + "\" has " + std::to_string(count) +
                     (count == 1 ? " paragraph" : " paragraphs") + ", no paragraph " + std::to_string(passage->paragraph),
                 "", found, Severity::warning);
}

} // namespace retake::bank
