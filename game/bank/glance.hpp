// A glance at a bank's text as it comes from the disk, piece by piece: its title, and how many questions it seems to hold.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace retake::bank {

class Glance {
public:
    void take(std::string_view piece); // in the order of the file
    void finish();

    std::string title, id; // "" where the head does not name them
    int questions = 0;     // dashes at the indentation of the first
    bool unusual = false;  // no UTF-8 with lines: its questions would be missed, so it is to be read whole

private:
    void take_line(std::string_view line);
    void take_start(std::string_view piece);
    void take_piece(std::string_view piece);
    void count(std::string_view lines); // whole ones, of the list of questions

    std::string rest_; // of a line that goes on in the next piece
    bool started_ = false;
    bool in_questions_ = false;                   // below `questions`
    std::size_t indent_ = std::string_view::npos; // of the list's dashes
    std::string title_below_, id_below_;          // below a list that may yet turn out to be the head's
    bool has_line_ends_ = false, has_returns_ = false;
};

} // namespace retake::bank
