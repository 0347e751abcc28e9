// `retake report` and `retake forget`: what is kept of classes, and how it goes again.
#pragma once
#include "base/time.hpp"
#include "store/places.hpp"
#include <iosfwd>
#include <optional>
#include <string>

namespace retake::cli {

enum class ReportFormat { text, json, csv, html };

struct ReportWish {
    std::optional<std::string> class_name; // none: all classes
    ReportFormat format = ReportFormat::text;
};
struct ForgetWish { // one of the two
    std::optional<std::string> pupil, class_name;
    bool yes = false; // without being asked
};

// 0; 2 where there is no such class; 3 where something cannot be read.
int report_classes(const ReportWish&, const store::Places&, Instant now, std::ostream& out, std::ostream& err);

// After a yes. 0 also where nothing was to be forgotten, which is told; 2 without a yes.
int forget(const ForgetWish&, const store::Places&, std::istream& in, std::ostream& out, std::ostream& err);

} // namespace retake::cli
