// The learner from the store: the log under the learner's own settings.
#pragma once
#include "study/record.hpp"

namespace retake::study {

// What the learner's schedule goes by: fitted weights where there are any, else the defaults; and the days as they were where the
// learner was. The zone is the one of here and now.
Result<schedule::Settings> read_settings(const store::Store&, const TimeZone&);

// The days of exams, by the banks that have one, whether they were ever played or not.
Result<std::map<std::string, Day>> read_exams(const store::Store&);

// A bank has another name now: the day of its exam goes with it, where the new name has none.
Result<void> rename_exam(store::Store&, const std::string& from, const std::string& to);

Result<Learner> read_learner(const store::Store&, const TimeZone&);

// Of the cards that were asked, those that these banks held when they were last read.
Result<std::vector<store::CardName>> cards_here(const store::Store&, const Learner&, const std::vector<std::string>& banks);

// All that progress is worked out from: the log, and the cards of these banks.
Result<progress::Record> read_record(const store::Store&, const std::vector<const bank::Bank*>&, const TimeZone&, Instant now);

} // namespace retake::study
