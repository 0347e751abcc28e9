// `retake play --text`: a round in plain lines, for terminals, screen readers and scripts.
#pragma once
#include "cli/check.hpp"
#include "session/session.hpp"
#include "store/store.hpp"
#include <functional>
#include <iosfwd>
#include <memory>

namespace retake::cli {

struct TextRound {
    std::shared_ptr<const session::Cards> cards;
    session::Rules rules;
    std::uint64_t seed = 0;
    Format format = Format::text;

    // Of a round that is gone on with: what the store has of it.
    std::optional<store::RoundId> kept_as;
    std::vector<session::Attempt> attempts;
};

// Plays until the pile is empty, the learner stops with `q`, or the input ends. Every response is logged in `store`
// (none: the round is not kept) before its verdict is shown. `now` is asked at each line read. 0, or 3 when responses
// could not be kept. A round that was stopped stays open in the store and can be gone on with.
int play_text(const TextRound&, store::Store* store, const std::function<Instant()>& now, std::istream& in, std::ostream& out,
              std::ostream& err);

} // namespace retake::cli
