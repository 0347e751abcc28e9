// True or false: reading, presenting and grading it.
#include "item/kinds/true_false.hpp"

namespace retake::item {

std::optional<TrueFalse> TrueFalse::read(tree::Fields& fields, const Setting&) {
    const auto truth = fields.truth("answer");
    if (!truth)
        return std::nullopt;
    const auto why_not = fields.text("why");
    return TrueFalse{*truth, why_not ? why_not->text : ""};
}

Interaction present(const TrueFalse&, Rng&, Order) { return JudgeTruth{}; }

Response key(const TrueFalse& item) { return Judged{item.truth}; }

grading::Verdict grade(const TrueFalse& item, const Response& response) {
    const auto* judged = std::get_if<Judged>(&response);
    if (!judged)
        return {0, "it was not judged", ""};
    const std::string truth = item.truth ? "true" : "false";
    return judged->truth == item.truth ? grading::Verdict{1, "it is " + truth, ""} : grading::Verdict{0, "it is " + truth, ""};
}

std::string words(const TrueFalse&, const Response& response) {
    const auto* judged = std::get_if<Judged>(&response);
    return !judged ? "" : judged->truth ? "True" : "False";
}

std::string why(const TrueFalse& item, const Response& response) {
    const auto* judged = std::get_if<Judged>(&response);
    return judged && judged->truth != item.truth ? item.why_not : "";
}

} // namespace retake::item
