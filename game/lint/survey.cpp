// Reads, proves and advises on the questions of a bank one after the other.
#include "lint/survey.hpp"
#include "bank/gather.hpp"
#include "lint/lint.hpp"
#include <array>
#include <memory>

namespace retake::lint {
namespace {

// Items that are read again, for questions that are compared with each other: neighbours come together, so a few are kept.
class Rereading {
public:
    Rereading(const bank::Outline& outline, const item::FindImage& find_image) : outline_(outline), find_image_(find_image) {}

    void add(const bank::Asked& asked) { questions_.push_back(static_cast<std::uint32_t>(asked.number) - 1); }
    std::size_t count() const { return questions_.size(); }

    item::Item item(std::uint32_t number) {
        auto& [known, item] = kept_[number % kept_.size()];
        if (known != number + 1) {
            item = *bank::read_asked(outline_, questions_[number], find_image_).item;
            known = number + 1;
        }
        return item;
    }

private:
    const bank::Outline& outline_;
    const item::FindImage& find_image_;
    std::vector<std::uint32_t> questions_;                        // of the items
    std::array<std::pair<std::uint32_t, item::Item>, 64> kept_{}; // with their numbers, from 1; 0: none
};

} // namespace

Survey survey(const bank::Outline& outline, const item::FindImage& find_image) {
    Rereading items(outline, find_image);
    auto gathering = std::make_unique<bank::Gathering>(outline);
    Advice advice(outline.bank, bank::questions_in(outline), [&](std::uint32_t number) { return items.item(number); });
    bank::read_all(outline, find_image, [&](bank::Asked asked) {
        if (!gathering->add(asked))
            return;
        items.add(asked);
        advice.add(*asked.item);
    });
    Survey survey{items.count(), std::move(*gathering).findings()};
    gathering.reset(); // its memory serves what follows
    auto more = advice.finish([&] { return &outline.lines; });
    if (survey.found.empty())
        survey.found = std::move(more);
    else
        survey.found.insert(survey.found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    sort_by_place(survey.found);
    return survey;
}

} // namespace retake::lint
