// The store's records as JSON text: the only place that knows how a presentation, a response or rules are written down.
#pragma once
#include "session/session.hpp"
#include "store/store.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace retake::store {

std::string write_presentation(const item::Presentation&);
std::string write_response(const item::Response&);
std::string write_rules(const session::Rules&);
std::string write_card_names(const std::vector<CardName>&);
std::string_view write_confidence(session::Confidence);
std::string_view write_mode(session::Mode);
std::string_view write_cause(session::Cause);

// nullopt: the text is not what this version writes.
std::optional<item::Presentation> read_presentation(std::string_view);
std::optional<item::Response> read_response(std::string_view);
std::optional<session::Rules> read_rules(std::string_view);
std::optional<std::vector<CardName>> read_card_names(std::string_view);
std::optional<session::Confidence> read_confidence(std::string_view);
std::optional<session::Mode> read_mode(std::string_view);
std::optional<session::Cause> read_cause(std::string_view);

} // namespace retake::store
