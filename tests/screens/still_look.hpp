// A look in which every movement is over, measured without fonts.
#pragma once
#include "support/fake_measure.hpp"
#include "support/view_checks.hpp"
#include "ui/view.hpp"

namespace retake::test {

inline const FakeMeasure fake_measure;

inline ui::Look still_look() {
    ui::Look look;
    look.measure = &fake_measure;
    look.now = look.settled = Instant(Milliseconds(1'715'860'800'000)); // noon of 16 May 2024
    return look;
}

} // namespace retake::test
