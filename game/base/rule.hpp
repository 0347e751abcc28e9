// A rule: what a finding is called, and the page that explains it.
#pragma once
#include "base/diagnostic.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace retake {

// Each room lists the rules that it can report (tree::rules(), item::rules(), …); cli/ joins the lists.
struct Rule {
    std::string_view name;  // as in Diagnostic::rule: words joined by hyphens
    Severity severity;      // what it usually costs; a place may be milder
    std::string_view means; // one sentence: what is wrong
    std::string_view why;   // why it matters
    std::string_view wrong; // a small bank that has this finding; empty where an example would be too long
    std::string_view right; // the same, mended; empty where `wrong` is
};
using Rules = std::vector<Rule>;

// The page, as `retake check --explain NAME` prints it: meaning, reason, an example wrong and right, how to silence it.
std::string page(const Rule&);

} // namespace retake
