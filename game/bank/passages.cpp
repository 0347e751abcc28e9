// Cuts a text file into sections and paragraphs.
#include "bank/passages.hpp"
#include "grading/text.hpp"
#include "tree/lines.hpp"
#include "tree/stretch.hpp"
#include <algorithm>

namespace retake::bank {
namespace {

// The noted heading that a line is, whatever quotation marks and dashes it is printed with.
const Section* heading_of(const std::string& line, const std::vector<Section>& notes) {
    const auto folded = grading::folded(line);
    const auto found =
        std::ranges::find_if(notes, [&](const Section& section) { return grading::folded(section.heading) == folded; });
    return found == notes.end() ? nullptr : &*found;
}

// A page that was saved whole begins with a menu, its title and a standfirst: the noted paragraphs are the last ones before
// the first heading.
void drop_what_stands_before(Section& introduction, const std::vector<Section>& notes) {
    const auto noted = std::ranges::find(notes, introduction.heading, &Section::heading);
    auto& paragraphs = introduction.paragraphs;
    if (noted != notes.end() && paragraphs.size() > noted->paragraphs.size())
        paragraphs.erase(paragraphs.begin(), paragraphs.end() - static_cast<std::ptrdiff_t>(noted->paragraphs.size()));
}

} // namespace

std::vector<Section> read_passages(const std::string& text, const std::vector<Section>& notes) {
    const auto lines = tree::read_lines("", text).value;
    std::vector<Section> sections = {{"Introduction", {}}};
    bool in_paragraph = false;
    for (int number = 1; number <= lines.count(); ++number) {
        const std::string line(tree::trimmed(lines.line(number)));
        const auto* heading = line.empty() ? nullptr : heading_of(line, notes);
        if (heading || line.empty()) {
            in_paragraph = false;
            if (heading && (sections.back().heading != heading->heading || !sections.back().paragraphs.empty()))
                sections.push_back({heading->heading, {}});
        } else if (in_paragraph) {
            sections.back().paragraphs.back() += " " + line;
        } else {
            sections.back().paragraphs.push_back(line);
            in_paragraph = true;
        }
    }
    drop_what_stands_before(sections.front(), notes);
    std::erase_if(sections, [](const Section& section) { return section.paragraphs.empty(); });
    return sections;
}

} // namespace retake::bank
