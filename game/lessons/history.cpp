// Adds up lessons by pupil and by topic.
#include "lessons/history.hpp"
#include <algorithm>
#include <map>

namespace retake::lessons {
namespace {

// Lines by their names, as they come to be known.
class Lines {
public:
    explicit Lines(std::size_t lessons) : lessons_(lessons) {}

    void add(const std::string& name, std::size_t lesson, int cards, double credit) {
        if (cards <= 0)
            return;
        auto& line = lines_[name];
        line.name = name;
        line.by_lesson.resize(lessons_);
        line.credit = (line.credit * line.cards + credit * cards) / (line.cards + cards);
        line.cards += cards;
        auto& cell = line.by_lesson[lesson];
        auto& known = cards_[{name, lesson}];
        cell = (cell.value_or(0) * known + credit * cards) / (known + cards);
        known += cards;
    }

    std::vector<Line> take() && {
        std::vector<Line> all;
        for (auto& [name, line] : lines_)
            all.push_back(std::move(line));
        return all;
    }

private:
    std::size_t lessons_;
    std::map<std::string, Line> lines_;
    std::map<std::pair<std::string, std::size_t>, int> cards_;
};

} // namespace

History history_of(std::string class_name, std::vector<Summary> lessons) {
    Lines topics(lessons.size()), pupils(lessons.size());
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        for (const auto& topic : lessons[i].topics)
            topics.add(topic.topic, i, topic.cards, topic.facility);
        for (const auto& pupil : lessons[i].pupils)
            pupils.add(pupil.name, i, pupil.cards, pupil.credit);
    }
    return {std::move(class_name), std::move(lessons), std::move(topics).take(), std::move(pupils).take()};
}

} // namespace retake::lessons
