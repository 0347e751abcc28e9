// Finds the questions of a text that were read before.
#include "bank/reread.hpp"
#include "bank/gather.hpp"
#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace retake::bank {
namespace {

using Shared = std::shared_ptr<const Asked>;

std::string_view lines_of(const Outline& outline, std::size_t index) {
    const auto& part = outline.parts[index];
    return outline.lines.between(part.first, part.last);
}

// Most edits leave what stands before them and what stands after them as it was; what lies between is looked up.
class Known {
public:
    Known(const Reading& previous, const Outline& now) : previous_(previous), now_(now) {
        if (!previous.outline || !reads_alike(*previous.outline, now))
            return;
        const auto before = previous.outline->parts.size(), after = now.parts.size();
        const auto common = std::min(before, after);
        while (head_ < common && is_same(head_, head_))
            ++head_;
        while (tail_ < common - head_ && is_same(before - 1 - tail_, after - 1 - tail_))
            ++tail_;
        for (auto index = head_; index < before - tail_; ++index)
            between_.emplace(lines_of(*previous.outline, index), index);
        readable_ = true;
    }

    // The same lines as they were read, perhaps elsewhere in the file; nothing when they are new.
    Shared find(std::size_t index) const {
        if (!readable_)
            return nullptr;
        std::optional<std::size_t> then;
        if (index < head_)
            then = index;
        else if (index >= now_.parts.size() - tail_)
            then = index + previous_.outline->parts.size() - now_.parts.size();
        else if (const auto found = between_.find(lines_of(now_, index)); found != between_.end())
            then = found->second;
        const bool same = then && previous_.outline->dashless[*then] == now_.dashless[index];
        return same ? previous_.questions[*then] : nullptr;
    }

private:
    bool is_same(std::size_t then, std::size_t index) const {
        return lines_of(*previous_.outline, then) == lines_of(now_, index);
    }

    const Reading& previous_;
    const Outline& now_;
    bool readable_ = false;
    std::size_t head_ = 0, tail_ = 0; // how many stand as they were, at both ends
    std::unordered_map<std::string_view, std::size_t> between_;
};

bool may_have_picture(const Outline& outline, std::size_t index) {
    return lines_of(outline, index).find("image") != std::string_view::npos;
}

} // namespace

Reading read(const std::string& file, const std::string& text, const item::FindImage& find_image) {
    return reread({}, file, text, find_image);
}

Reading reread(const Reading& previous, const std::string& file, const std::string& text, const item::FindImage& find_image) {
    Reading reading;
    const auto now = std::make_shared<const Outline>(outline(file, text));
    const Known known(previous, *now);
    Binding binding(*now);
    reading.questions.reserve(questions_in(*now));
    for (std::size_t i = 0; i < questions_in(*now); ++i) {
        auto question = i < now->parts.size() && !may_have_picture(*now, i) ? known.find(i) : nullptr;
        if (!question)
            question = std::make_shared<const Asked>(read_asked(*now, i, find_image));
        const bool placed = i < now->parts.size();
        binding.add(moved(*question, placed ? now->parts[i].first - question->lines.first : 0, static_cast<int>(i) + 1));
        reading.questions.push_back(std::move(question));
    }
    reading.bank = std::move(binding).finish();
    reading.outline = now;
    return reading;
}

} // namespace retake::bank
