// What a made-up learner responds where a miss is to be shown.
#pragma once
#include "item/item.hpp"

namespace retake::app {

item::Response wrong_response(const item::Item&);

} // namespace retake::app
