// The front of a card: stem, choices, fields and the ruler, as they fit.
#pragma once
#include "screens/question.hpp"
#include "screens/question_fit.hpp"

namespace retake::screens::question {

struct Front {
    const item::Item& item; // for what the author set beside the question, such as the hint
    const item::Presentation& shown;
    const State& draft;
    bool hinted = false;
    bool locked = false;              // chosen rows keep their yolk, the others are dimmed
    Instant since{};                  // when its rows rise
    int delay = 0;                    // of the rows after `since`
    const ui::Shapes* form = nullptr; // what the card's form draws, where it has one
};

// What the zone of a choice is called: its text, with the letter before it where two are the same or it is a button's word.
std::vector<std::string> names_of(const std::vector<item::Choice>&);
const std::vector<item::Choice>& choices_of(const item::Interaction&); // empty where none are shown

std::string kind_icon(const item::Interaction&);
// "Capitals, accents and small slips of spelling don’t matter.", "Within 5% counts. …"; empty where nothing is to be said.
std::string what_counts(const item::Interaction&);

// The body, clipped and scrolled.
void draw_body(ui::Shapes&, const Front&, const Fit&, float scroll, const ui::Look&);

// The ruler about the typed value with the band that the response would cover.
void draw_ruler(ui::Shapes&, const ui::Rect&, const item::TypeNumber&, std::optional<double> value, const ui::Look&);

// The ends of the ruler and the distance of its numbers; nothing to go by without a value and a range.
struct Scale {
    double from = 0, to = 0, step = 0;
};
std::optional<Scale> scale_of(const item::TypeNumber&, std::optional<double> value);

// The value that a field holds, in the unit that stands beside it.
std::optional<double> value_of(const item::Item&, const std::string& typed);

} // namespace retake::screens::question
