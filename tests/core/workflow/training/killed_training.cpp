// Trains in the project that is named, a small network, or the pre-trained one where anything stands behind, until half of the training is done, and is killed then as by a power cut: nothing is tidied up.
#include "core/workflow/forecast/all_models.h"
#include "small_training.h"

#include <signal.h>

int main(int argc, char **argv)
{
    using namespace shelfcast::core;
    if (argc < 2)
        return 2;
    const auto project = must(Project::open(argv[1]));
    JobContext job;
    job.progress = [](double fraction, const Message &) {
        if (fraction > 0.55) // inside of an epoch
            raise(SIGKILL);
    };
    (void)trainModel(*project, allModels(), argc > 2 ? tinyTuning() : tinyTraining(), {}, job);
    return 0;
}
