// The outline of a bank: what its head says, and where its questions stand. None of them is read yet.
#pragma once
#include "bank/head.hpp"
#include "tree/brackets.hpp"
#include "tree/lines.hpp"
#include "tree/split.hpp"
#include "tree/vocabulary.hpp"

namespace retake::bank {

struct Outline {
    Bank bank; // without its items
    tree::Lines lines;
    tree::Vocabulary words; // how questions are told from text in this file
    tree::Map head;
    Inherited inherited;
    std::vector<tree::Part> head_parts;       // what stands outside of the questions
    std::vector<tree::Part> parts;            // of the questions
    std::vector<bool> dashless;               // in step
    std::size_t dashes_at = 0;                // the indentation of the first question that has a dash
    std::vector<Checked<tree::Node>> entries; // the questions of a bank in brackets, which has no parts
    bool as_written = false;                  // the lines are the bytes of the file: nothing had to be decoded
    Diagnostics found;
};

// Never fails: what cannot be made out is in the findings. `file` names the text in them.
Outline outline(const std::string& file, std::string text);

// Exactly what read_bank gives of the outline's text.
Checked<Bank> read_questions(const Outline&, const item::FindImage&);

// Of the head alone, given in its parts; and with questions that are known to stand in these lines of the text, each with its
// dash.
Outline outline_of_head(const std::string& file, const std::vector<std::string>& parts);
Outline with_questions(Outline head, std::string text, std::vector<tree::Part> questions);

std::size_t questions_in(const Outline&);

// Whether the same lines of a question mean the same in both: what they inherit, and what they are checked against.
bool reads_alike(const Outline&, const Outline&);

// Keeps the first of many findings; one more says how many there were. `where` is "this question" and the like.
void shorten(Diagnostics&, const std::string& where);

// Leaves out what is no error and is allowed.
void silence(Diagnostics&, const std::vector<std::string>& allow);

// A finding that underlines a whole line.
Diagnostic line_finding(const Outline&, int line, std::string rule, std::string message, std::string help);

} // namespace retake::bank
