// How effects are copied, moved and ended.
#include "app/effect.hpp"

namespace retake::app {

Effect::Effect(const Effect&) = default;
Effect::Effect(Effect&&) noexcept = default;
Effect& Effect::operator=(const Effect&) = default;
Effect& Effect::operator=(Effect&&) noexcept = default;
Effect::~Effect() = default;

} // namespace retake::app
