// The learner from the store: the log under the learner's own settings.
#pragma once
#include "study/learner.hpp"

namespace retake::study {

// What the learner's schedule goes by: fitted weights where there are any, else the defaults.
Result<schedule::Settings> read_settings(const store::Store&, const TimeZone&);

Result<Learner> read_learner(const store::Store&, const TimeZone&);

// Of the cards that were asked, those that these banks held when they were last read.
Result<std::vector<store::CardName>> cards_here(const store::Store&, const Learner&, const std::vector<std::string>& banks);

} // namespace retake::study
