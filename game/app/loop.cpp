// The loop: poll input → events → update → perform effects → view → draw if anything changed or moves → sleep.
#include "app/loop.hpp"
#include "app/route.hpp"

namespace retake::app {
namespace {

class Loop {
public:
    Loop(App app, Machine& machine) : app_(std::move(app)), machine_(machine) { look_again(); }

    App run(std::vector<Effect> effects) {
        perform(std::move(effects));
        while (!app_.quitting) {
            const bool busy = take_input() | take_arrivals() | take_deadline();
            const auto now = machine_.now();
            // What was last shown was still moving: the frame at the movement's end is owed, however long this one took.
            const bool moves = look_.now < view_.moving_until || (view_.wake && now >= *view_.wake);
            if (busy || moves || fresh_) {
                look_again();
                machine_.show(app_, view_, look_);
                fresh_ = false;
            } else {
                machine_.sleep(nap);
            }
        }
        return std::move(app_);
    }

private:
    bool take_input() {
        bool any = false;
        while (auto input = machine_.poll()) {
            take(handle(std::move(app_), view_, *input, machine_.now()));
            look_again(); // the next input meets what this one changed
            any = true;
            if (app_.quitting)
                break;
        }
        return any;
    }

    bool take_arrivals() {
        const auto events = machine_.arrived();
        for (const auto& event : events)
            take(update(std::move(app_), event, machine_.now()));
        return !events.empty();
    }

    bool take_deadline() {
        const auto due = deadline(app_);
        const auto now = machine_.now();
        if (!due || now < *due)
            return false;
        take(update(std::move(app_), Ticked{}, now));
        return true;
    }

    void take(Step step) {
        app_ = std::move(step.app);
        perform(std::move(step.effects));
    }

    void perform(std::vector<Effect> effects) {
        for (const auto& effect : effects)
            for (const auto& event : machine_.perform(effect))
                take(update(std::move(app_), event, machine_.now()));
    }

    // The view, and once more when it moved the focus: the ring belongs to the frame in which the screen comes.
    void look_again() {
        const auto now = machine_.now();
        const auto screen = screen_name(app_);
        if (!shown_.empty() && screen != shown_)
            app_.outgoing = leave(view_, shown_, screen, look_, now);
        shown_ = screen;
        for (int turn = 0; turn < 2; ++turn) {
            look_ = look(app_, &machine_.measure(), now);
            view_ = view(app_, look_);
            auto attention = attend(app_.attention, view_, now);
            if (attention == app_.attention)
                break;
            app_.attention = std::move(attention);
        }
    }

    App app_;
    Machine& machine_;
    ui::Look look_;
    ui::View<Event> view_;
    std::string shown_; // the name of the screen in view_
    bool fresh_ = true;
};

} // namespace

App run(App app, std::vector<Effect> effects, Machine& machine) { return Loop(std::move(app), machine).run(std::move(effects)); }

} // namespace retake::app
