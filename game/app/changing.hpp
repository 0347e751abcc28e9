// Changing places: who plays on this computer, and what is put away when somebody else does.
#pragma once
#include "app/app.hpp"

namespace retake::app {

Step at_learners(App, const screens::learners::Event&, Instant at);
Step learners_read(App, const LearnersRead&, Instant at);
Step learner_refused(App, const LearnerRefused&);
Step learner_changed(App, const LearnerChanged&, Instant at);

} // namespace retake::app
