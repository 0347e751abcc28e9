// Gathers the questions of a bank.
#include "bank/gather.hpp"
#include "bank/foreign.hpp"
#include "tree/limits.hpp"
#include <set>
#include <tuple>

namespace retake::bank {
namespace {

// A key of the head is read with every question that inherits it: one fault, one finding.
void drop_repetitions(Diagnostics& found) {
    std::set<std::tuple<int, int, std::string, std::string>> seen;
    std::erase_if(found,
                  [&](const Diagnostic& d) { return !seen.emplace(d.place.line, d.place.column, d.rule, d.message).second; });
}

void append(Diagnostics& all, Diagnostics& more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

Gathering::Gathering(const Outline& outline) : outline_(outline), found_(outline.found) {}

// The later of two items with one id is complained of and dropped.
bool Gathering::is_repeated(const Asked& asked) {
    const auto& id = asked.item->id;
    const auto [known, is_new] = ids_.emplace(id, asked.first_key);
    if (is_new)
        return false;
    auto finding = asked.identity;
    const auto line = std::to_string(known->second);
    finding.rule = asked.authored ? "repeated-id" : "repeated-question";
    finding.message = asked.authored ? "the id `" + id + "` belongs to the question in line " + line
                                     : "the question in line " + line + " has the same stem and key";
    finding.help =
        asked.authored ? "give this question an id of its own" : "remove one of the two, or give this one an `id` of its own";
    finding.question = question_name(asked.number, asked.stem);
    repeated_.push_back(std::move(finding));
    return true;
}

bool Gathering::add(Asked& asked) {
    if (!asked.found.empty() || !asked.doubts.empty()) {
        const auto name = question_name(asked.number, asked.stem);
        for (auto* found : {&asked.found, &asked.doubts}) {
            shorten(*found, "this question");
            for (auto& finding : *found)
                if (finding.question.empty())
                    finding.question = name;
        }
    }
    append(found_, asked.found);
    if (!asked.item || is_repeated(asked))
        return false;
    append(doubts_, asked.doubts);
    first_rival_ = rivals_.count();
    for (const auto* key : text_keys(*asked.item))
        rivals_.add(*key);
    kept_ += asked.proved ? 1U : 0U;
    return asked.proved;
}

Diagnostics Gathering::findings() && {
    append(found_, repeated_);
    append(found_, doubts_);
    silence(found_, outline_.bank.allow);
    if (auto one = kept_ == 0 ? foreign_file(outline_.bank, outline_.head, found_) : std::nullopt) {
        std::erase_if(found_, [](const Diagnostic& d) { return d.rule != "encoding"; });
        found_.push_back(*std::move(one));
    }
    sort_by_place(found_);
    drop_repetitions(found_);
    for (auto& finding : found_)
        if (const auto line = outline_.lines.line(finding.place.line);
            finding.excerpt.empty() && line.size() <= tree::line_bytes_shown_max)
            finding.excerpt = line;
    return std::move(found_);
}

void Binding::add(Asked asked) {
    if (!gathering_.add(asked))
        return;
    first_rivals_.push_back(gathering_.first_rival());
    bank_.items.push_back(std::move(*asked.item));
}

Checked<Bank> Binding::finish() && {
    for (std::size_t i = 0; i < bank_.items.size(); ++i)
        gathering_.rivals().introduce(bank_.items[i], first_rivals_[i]);
    return {std::move(bank_), std::move(gathering_).findings()};
}

} // namespace retake::bank
