// The reference rows of vectors/fsrs.csv, made from unrounded formulae.
#pragma once
#include "schedule/model.hpp"
#include "support/folders.hpp"
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace retake::schedule::test {

// One repetition of one case, and what is to come of it.
struct Row {
    std::string kind, name, weights;
    bool same_day_rule = true;
    double desired_retention = 0;
    int step = 0;
    double days = 0;
    Rating rating{};
    std::string recall_before; // empty at the first repetition
    Memory memory;
    double interval = 0;
    std::string days_until; // empty for FSRS-7
};

inline std::vector<Row> reference_rows() {
    std::ifstream file(retake::test::source_folder() / "tests/schedule/vectors/fsrs.csv");
    std::vector<Row> rows;
    std::string line;
    std::getline(file, line); // the names of the columns
    while (std::getline(file, line)) {
        std::vector<std::string> cells;
        std::istringstream cut(line + ",");
        for (std::string cell; std::getline(cut, cell, ',');)
            cells.push_back(cell);
        const auto number = [&](std::size_t column) { return std::strtod(cells.at(column).c_str(), nullptr); };
        rows.push_back({cells.at(0), cells.at(1), cells.at(2), cells.at(3) == "1", number(4), static_cast<int>(number(5)),
                        number(6), static_cast<Rating>(number(7)), cells.at(8), Memory{number(9), number(10), number(11)},
                        number(12), cells.at(13)});
    }
    return rows;
}

inline constexpr fsrs6::Weights user_weights = {0.4872, 1.4003, 3.7145, 13.8206, 5.1618, 1.2298, 0.8975,
                                                0.031,  1.6474, 0.1367, 1.0461,  2.1072, 0.0793, 0.3246,
                                                1.587,  0.2272, 2.8755, 0.6,     0.4,    0.12,   0.35};

inline Model model_of(const Row& row) {
    if (row.kind == "fsrs7")
        return fsrs7::Parameters{};
    return fsrs6::Parameters{row.weights == "user" ? user_weights : fsrs6::default_weights, row.same_day_rule};
}

} // namespace retake::schedule::test
