// The first lines of a new bank: enough to play at once, and comments that say how to go on.
#pragma once
#include <string>

namespace retake::authoring {

// A text that the bank is to ask about.
struct SourceText {
    std::string file; // its name, where it stands beside the bank; else empty
    std::string text;
};

// `title` is the bank's; `schema` is where editors find its schema.
std::string starter(const std::string& title, const std::string& schema);

// The same about a text: its headings, for each paragraph a note to be written, and a stub of a question that says where in the
// text it belongs. No sentence of the text is copied: of a paragraph only its figures and names are listed.
std::string starter_about(const std::string& title, const std::string& schema, const SourceText&);

// A title from a file's name: "my-first_bank" is "My first bank".
std::string title_of(const std::string& stem);

} // namespace retake::authoring
