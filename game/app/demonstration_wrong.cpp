// What a made-up learner responds where a miss is to be shown.
#include "app/demonstration_wrong.hpp"
#include <algorithm>

namespace retake::app {

item::Response wrong_response(const item::Item& item) {
    const auto right = item::key(item);
    if (const auto* picked = std::get_if<item::Picked>(&right))
        return item::Picked{picked->id == 1 ? 0 : 1};
    if (const auto* judged = std::get_if<item::Judged>(&right))
        return item::Judged{!judged->truth};
    if (const auto* many = std::get_if<item::PickedMany>(&right))
        return item::PickedMany{{many->ids.front()}};
    if (auto filled = right; auto* texts = std::get_if<item::Filled>(&filled)) {
        texts->texts.back() = "1";
        return filled;
    }
    if (auto arranged = right; auto* order = std::get_if<item::Arranged>(&arranged)) {
        std::swap(order->ids.front(), order->ids.back());
        return arranged;
    }
    if (auto linked = right; auto* links = std::get_if<item::Linked>(&linked)) {
        std::swap(links->links.front().to, links->links.back().to);
        return linked;
    }
    if (const auto* pointed = std::get_if<item::Pointed>(&right))
        return item::Pointed{1 - pointed->x, 1 - pointed->y};
    return item::Typed{"1"};
}

} // namespace retake::app
