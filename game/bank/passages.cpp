// Cuts a text file into sections and paragraphs.
#include "bank/passages.hpp"
#include "tree/lines.hpp"
#include "tree/stretch.hpp"
#include <algorithm>

namespace retake::bank {

std::vector<Section> read_passages(const std::string& text, const std::vector<Section>& notes) {
    const auto lines = tree::read_lines("", text).value;
    std::vector<Section> sections = {{"Introduction", {}}};
    bool in_paragraph = false;
    for (int number = 1; number <= lines.count(); ++number) {
        const std::string line(tree::trimmed(lines.line(number)));
        const bool heading = std::ranges::any_of(notes, [&](const Section& section) { return section.heading == line; });
        if (heading || line.empty()) {
            in_paragraph = false;
            if (heading && (sections.back().heading != line || !sections.back().paragraphs.empty()))
                sections.push_back({line, {}});
        } else if (in_paragraph) {
            sections.back().paragraphs.back() += " " + line;
        } else {
            sections.back().paragraphs.push_back(line);
            in_paragraph = true;
        }
    }
    std::erase_if(sections, [](const Section& section) { return section.paragraphs.empty(); });
    return sections;
}

} // namespace retake::bank
