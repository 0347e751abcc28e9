// A crowd of simulated phones: they join, think, respond, lose their network, are reloaded and opened twice, all by a seed. They
// speak as the page does, over plain sockets, so that they cost little and can be thousands.
#pragma once
#include "rehearsal/figures.hpp"
#include <cstdint>
#include <functional>
#include <memory>

namespace retake::rehearsal {

struct Where {
    std::string address; // numbers
    std::uint16_t port = 0;
    std::string code;
};

struct Ways {
    int phones = 30;
    std::uint64_t seed = 1;
    Micro thinking{std::chrono::seconds(8)}; // each responds at a random moment within it
    double trouble = 0.03;                   // the chance of each: dropping, reloading, opening twice, during a card
    int at_once = 64;                        // connections that are being made at a time
};

using Clock = std::function<Micro()>;

// What a phone was told is in.
struct Confirmed {
    std::string token;
    int card = 0;
    int vote = 0;
    std::string response; // JSON, by places
};

class Crowd {
public:
    Crowd(Where, Ways, Clock);
    ~Crowd();
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;

    void step(Micro at_most); // one look at the network, and what is due
    void turning();           // the host turns to the next card; when exactly is told by:
    void turned(Micro at);    // from then on the way of the question is counted
    void storm();             // everybody loses the network at once, and comes back

    int present() const;               // phones that have their snapshot
    int with_question(int card) const; // phones that have this card, or a later one
    int over() const;                  // phones that were told goodbye
    int waiting() const;               // responses that are not confirmed
    int thinking() const;              // phones that will still respond
    const Figures& figures() const;
    const std::vector<Confirmed>& confirmed() const;

private:
    struct Phones;
    std::unique_ptr<Phones> phones_;
};

} // namespace retake::rehearsal
