// The fit of a learner: kept as text, told in one sentence, and due when the log has doubled.
#include "study/fit.hpp"
#include <gtest/gtest.h>

namespace retake::study {
namespace {

schedule::Fit a_fit() {
    schedule::fsrs6::Parameters parameters;
    parameters.weights[0] = 0.3333333333333333;
    return {.model = parameters,
            .extent = schedule::Extent::all,
            .responses = 1240,
            .log_loss_before = 0.35215,
            .log_loss_after = 0.3321};
}

TEST(Fit, ComesBackAsItWasWritten) {
    const auto kept = read_fit(write_fit(a_fit()));
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->parameters, std::get<schedule::fsrs6::Parameters>(a_fit().model));
    EXPECT_EQ(kept->responses, 1240U);
}

TEST(Fit, OfAnotherModelIsNotKept) {
    auto fit = a_fit();
    fit.model = schedule::fsrs7::Parameters{};
    EXPECT_EQ(write_fit(fit), "");
}

TEST(Fit, RefusesWhatItDidNotWrite) {
    for (const auto* text : {"", "12", "12 0.3 0.2 1 2 3", "x"})
        EXPECT_FALSE(read_fit(text)) << text;
    EXPECT_FALSE(read_fit(write_fit(a_fit()) + " 1"));
}

TEST(Fit, HoldsWeightsOfAHandEditedFileWithinTheirBounds) {
    auto text = write_fit(a_fit());
    text.replace(text.rfind(' '), std::string::npos, " 99");
    const auto kept = read_fit(text);
    ASSERT_TRUE(kept);
    EXPECT_LE(kept->parameters.weights[20], 0.8);
}

TEST(Fit, IsToldAsWhatItWasFittedFrom) {
    EXPECT_EQ(fit_words(*read_fit(write_fit(a_fit()))), "fitted from 1,240 responses, log loss 0.352 → 0.332");
}

TEST(Fit, IsDueWhenTheLogHasDoubled) {
    EXPECT_FALSE(fit_is_due(7, {}));
    EXPECT_TRUE(fit_is_due(8, {}));
    const auto kept = read_fit(write_fit(a_fit()));
    EXPECT_FALSE(fit_is_due(2479, kept));
    EXPECT_TRUE(fit_is_due(2480, kept));
}

} // namespace
} // namespace retake::study
