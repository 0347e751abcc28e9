// What a check found in the content, tied to the place where its author can mend it.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace retake {

// Lines and columns count from 1; columns count characters (code points), not bytes.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
    bool operator==(const Place&) const = default;
};

// An error costs its question; a warning and a piece of advice cost nothing.
enum class Severity { error, warning, advice };

// A repair: the characters from one place up to, but not with, another give way to a text, which may hold line ends.
// Places count as in Place; an empty stretch inserts. A fix that is not sure is shown, and applied by a person only.
struct Fix {
    int line = 0, column = 0;
    int end_line = 0, end_column = 0;
    std::string text;
    bool sure = true;
    bool operator==(const Fix&) const = default;
};

struct Diagnostic {
    Severity severity = Severity::error;
    Place place;
    std::string rule;     // words joined by hyphens, such as "unknown-key"
    std::string message;  // what is wrong: plain English, lower case, no full stop
    std::string help;     // how to mend it; may be empty
    std::string excerpt;  // the whole source line, without its line end; may be empty
    int width = 1;        // how many characters the caret underlines
    std::string question; // the question it belongs to, such as `3, "Which sense do cats lack?"`; may be empty
    std::optional<Fix> fix;
    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

// A reader of content never fails: it returns what it could read, and what it found.
template <class T>
struct Checked {
    T value;
    Diagnostics found;
};

std::string to_string(Severity); // "error", "warning", "advice"

// file:line:column: severity: message [rule]
std::string headline(const Diagnostic&);

// The headline, then the excerpt with its line number, the caret under the exact columns, and the help.
std::string explain(const Diagnostic&);

// Sorted by file, line and column; equal places keep their order.
void sort_by_place(Diagnostics&);

bool has_errors(const Diagnostics&);

} // namespace retake
