// A learner's account for tests of Progress: two banks, four weeks, seven cards of three topics.
#pragma once
#include "progress/diary.hpp"
#include "screens/progress.hpp"

namespace retake::screens::progress::test {

using retake::progress::test::Diary;
using schedule::Confidence;

inline std::shared_ptr<const Account> account_of(const Diary& diary, std::optional<int> bank = 0) {
    return progress::account_of(diary.history(), bank);
}

// Ends on Thursday 16 May 2024 at noon, as the still look does.
inline Diary four_weeks() {
    Diary diary;
    diary.has({1, 2, 3, 4, 5, 6, 11});
    diary.cards[5].topic = "Where ships and freight trains go when the northern sea is open for the summer";
    diary.cards[2].flag = "Is that so?";
    diary.now = *read_instant("2024-04-18T12:00:00Z");
    for (const int day : {0, 2, 2, 3, 7, 6}) {
        diary.days_later(day);
        for (schedule::CardNumber card = 1; card <= 5; ++card)
            diary.gives(card, (card + static_cast<schedule::CardNumber>(day)) % 5 == 0 ? 0 : 1,
                        card == 2   ? Confidence::guess
                        : card == 3 ? Confidence::think_so
                                    : Confidence::sure);
    }
    diary.gives(11, 0.5, Confidence::sure);
    diary.now = *read_instant("2024-05-16T10:00:00Z");
    diary.gives(4, 1, Confidence::sure);
    diary.now = *read_instant("2024-05-16T12:00:00Z");
    return diary;
}

inline State opened() { return open(account_of(four_weeks()), Instant{}); }

} // namespace retake::screens::progress::test
