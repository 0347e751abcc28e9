// The fit of a learner: weights fitted to the own log, kept as one line of text among the settings.
#pragma once
#include "schedule/optimizer.hpp"
#include "study/learner.hpp"
#include <string_view>

namespace retake::study {

inline constexpr std::string_view fit_setting = "fsrs-6";

// A fit, read back. Of FSRS-6, as that is the model that is fitted.
struct KeptFit {
    schedule::fsrs6::Parameters parameters;
    std::size_t responses = 0;  // that it was fitted from
    double log_loss_before = 0; // mean over these under the default weights
    double log_loss_after = 0;
    bool operator==(const KeptFit&) const = default;
};

std::string write_fit(const schedule::Fit&); // empty for another model
std::optional<KeptFit> read_fit(std::string_view);

// "fitted from 1,240 responses, log loss 0.352 → 0.331": all that a learner is ever told of it.
std::string fit_words(const KeptFit&);

// It is worth fitting at 8 responses to cards known from an earlier day, and again each time that these have doubled.
bool fit_is_due(std::size_t responses, const std::optional<KeptFit>&);

} // namespace retake::study
