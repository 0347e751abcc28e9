// The size of the text: chosen by steps, and remembered for the learner who chose it.
#pragma once
#include "app/app.hpp"

namespace retake::app {

Step scale_text(App, int by); // steps of a tenth
Step text_size_read(App, const TextSizeRead&);

} // namespace retake::app
