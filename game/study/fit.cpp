// The fit as text, and when another one is due.
#include "study/fit.hpp"
#include "base/digits.hpp"
#include <cstdio>
#include <sstream>

namespace retake::study {
namespace {

constexpr std::size_t first_fit = 8;

std::string three_digits(double value) {
    char text[32] = {};
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
}

} // namespace

std::string write_fit(const schedule::Fit& fit) {
    const auto* parameters = std::get_if<schedule::fsrs6::Parameters>(&fit.model);
    if (!parameters)
        return "";
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text.precision(17);
    text << fit.responses << ' ' << fit.log_loss_before << ' ' << fit.log_loss_after;
    for (const double weight : parameters->weights)
        text << ' ' << weight;
    return text.str();
}

std::optional<KeptFit> read_fit(std::string_view line) {
    std::istringstream text{std::string(line)};
    text.imbue(std::locale::classic());
    KeptFit fit;
    text >> fit.responses >> fit.log_loss_before >> fit.log_loss_after;
    for (auto& weight : fit.parameters.weights)
        text >> weight;
    std::string rest;
    if (!text || text >> rest)
        return std::nullopt;
    fit.parameters.weights = schedule::fsrs6::clamped(fit.parameters.weights);
    return fit;
}

std::string fit_words(const KeptFit& fit) {
    return "fitted from " + grouped(static_cast<std::int64_t>(fit.responses)) + " responses, log loss " +
           three_digits(fit.log_loss_before) + " → " + three_digits(fit.log_loss_after);
}

bool fit_is_due(std::size_t responses, const std::optional<KeptFit>& kept) {
    return responses >= (kept ? 2 * kept->responses : first_fit);
}

} // namespace retake::study
