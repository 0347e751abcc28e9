// Reads a bank: its head, then question by question, so that one bad question costs one question.
#include "bank/bank.hpp"
#include "bank/gather.hpp"
#include <algorithm>

namespace retake::bank {
namespace {

std::string with_capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    std::ranges::replace(text, '-', ' ');
    return text;
}

std::string paragraph_of(const std::vector<Section>& sections, const item::Passage& passage) {
    const auto section = std::ranges::find(sections, passage.section, &Section::heading);
    if (section == sections.end())
        return {};
    const auto count = static_cast<int>(section->paragraphs.size());
    if (passage.paragraph >= 1)
        return passage.paragraph <= count ? section->paragraphs[static_cast<std::size_t>(passage.paragraph) - 1] : std::string();
    std::string whole;
    for (const auto& paragraph : section->paragraphs)
        whole += (whole.empty() ? "" : "\n\n") + paragraph;
    return whole;
}

} // namespace

Checked<Bank> read_bank(const std::string& file, const std::string& text, const item::FindImage& find_image) {
    return read_questions(outline(file, text), find_image);
}

Checked<Bank> read_questions(const Outline& outline, const item::FindImage& find_image) {
    Binding binding(outline);
    read_all(outline, find_image, [&](Asked asked) { binding.add(std::move(asked)); });
    return std::move(binding).finish();
}

std::string topic_title(const Bank& bank, const item::Item& item) { return topic_title(bank.topics, item.tags); }

std::string topic_title(const std::map<std::string, std::string>& topics, const std::vector<std::string>& tags) {
    if (tags.empty())
        return {};
    const auto title = topics.find(tags.front());
    return title != topics.end() ? title->second : with_capital(tags.front());
}

std::string passage_text(const Bank& bank, const item::Item& item) {
    if (!item.passage)
        return {};
    const auto own = paragraph_of(bank.passages, *item.passage);
    return own.empty() ? paragraph_of(bank.notes, *item.passage) : own;
}

} // namespace retake::bank
