// The promises of the number grammar and of the text key.
#include "base/utf8.hpp"
#include "fuzz/promises.hpp"
#include "grading/number.hpp"
#include "grading/numeral.hpp"
#include "grading/text.hpp"
#include <cmath>

namespace retake::fuzz {
namespace {

std::string_view take_line(std::string_view& bytes) {
    const auto end = bytes.find('\n');
    const auto line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    return line;
}

std::string broken_by(const grading::Verdict& verdict) {
    if (!(verdict.credit >= 0 && verdict.credit <= 1))
        return "a credit of " + std::to_string(verdict.credit);
    return verdict.reason.empty() ? "a verdict without a reason" : "";
}

std::string broken_by(const grading::NumberKey& key, std::string_view typed) {
    if (!std::isfinite(key.value) || !std::isfinite(key.tolerance) || key.tolerance < 0 || !(key.scale > 0))
        return "a key that is no number: " + key.written;
    if (const auto own = grading::grade_number(key.written, key); !own.right())
        return "the key \"" + key.written + "\" is not accepted: " + own.reason;
    return broken_by(grading::grade_number(typed, key));
}

} // namespace

std::string broken_by_number(std::string_view bytes) {
    const auto written = take_line(bytes), unit = take_line(bytes), language = take_line(bytes);
    const auto read = grading::read_number(bytes, language);
    if (read && !std::isfinite(read->value))
        return "a response that is no number";
    if (const auto numeral = grading::read_numeral(bytes, language))
        if (const auto plain = grading::plain(numeral->value); !grading::read_numeral(plain, "en"))
            return "a value is written so that it cannot be read: " + plain;
    const auto key = grading::read_number_key(written, unit, language);
    return key ? broken_by(*key, bytes) : std::string();
}

std::string broken_by_text(std::string_view bytes) {
    const auto language = take_line(bytes), written = take_line(bytes);
    for (const auto text : {written, bytes})
        for (const bool case_matters : {false, true}) {
            const auto folded = grading::folded(text, case_matters);
            const auto normal = grading::normalised(text, language, case_matters);
            if (!utf8::valid(folded) || !utf8::valid(normal) || !utf8::valid(grading::without_marks(normal)))
                return "a text key that is not UTF-8";
            if (grading::folded(folded, case_matters) != folded)
                return "folding is not idempotent: " + folded;
            if (grading::normalised(normal, language, case_matters) != normal)
                return "the text key is not idempotent: " + normal;
        }
    if (grading::edit_distance(written, bytes) != grading::edit_distance(bytes, written))
        return "a distance that is longer one way";
    grading::TextKey key;
    key.accepted = {std::string(written)};
    key.language = language;
    if (grading::normalised(written, language).empty())
        return {};
    if (const auto own = grading::grade_text(written, key); !own.right())
        return "the key is not accepted: " + own.reason;
    if (auto broken = broken_by(grading::grade_text(bytes, key)); !broken.empty())
        return broken;
    key.accepted.emplace_back(bytes); // as another spelling, it may hold wildcards
    key.rivals = {std::string(bytes)};
    return broken_by(grading::grade_text(written, key));
}

} // namespace retake::fuzz
