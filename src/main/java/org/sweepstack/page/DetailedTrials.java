package org.sweepstack.page;

import static org.sweepstack.trial.Parameters.CONVOLUTION;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.RankingGroup;
import org.sweepstack.summary.RankingGroups;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.FirstKernels;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

/**
 * The trials that are shown with what was kept of them: the best trial of the best configurations
 * of each group that compares, and those asked for. All of them would be too much for a page.
 *
 * @param places the places of these trials among the finished
 * @param results the results they are of
 */
record DetailedTrials(List<Integer> places, SweepResults results) implements ReportData.JsonPart {
  private static final int CONFIGURATIONS_OF_EACH_GROUP = 5;

  /** Chooses the trials. */
  static DetailedTrials of(
      SweepResults results, Replicates replicates, List<Configuration> wanted) {
    Set<Configuration> chosen = new HashSet<>(wanted);
    RankingGroups groups = RankingGroups.of(results.configurations(), results.objective());
    Map<RankingGroup, Integer> counts = new HashMap<>();
    for (List<FinishedTrial> trials : replicates.trials()) {
      List<TrialResult> ended = trials.stream().map(FinishedTrial::result).toList();
      SummaryRow.best(ended, results.objective())
          .map(TrialResult::configuration)
          .filter(
              trial ->
                  counts.merge(groups.of(trial), 1, Integer::sum) <= CONFIGURATIONS_OF_EACH_GROUP)
          .ifPresent(chosen::add);
    }
    return new DetailedTrials(places(results, chosen), results);
  }

  private static List<Integer> places(SweepResults results, Set<Configuration> chosen) {
    return IntStream.range(0, results.finished().size())
        .filter(place -> chosen.contains(results.finished().get(place).result().configuration()))
        .boxed()
        .toList();
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("details");
    for (int place : places) {
      FinishedTrial trial = results.finished().get(place);
      TrialArtefacts kept = trial.artefacts();
      json.writeStartObject();
      json.writeNumberField("trial", place);
      json.writeBooleanField("hasKernels", hasKernels(trial.result().configuration()));
      for (ReportData.JsonPart part : parts(kept)) {
        part.write(json);
      }
      if (kept.trainPredictions().isPresent()) {
        json.writeObjectFieldStart("train");
        for (ReportData.JsonPart part : ofSamples(kept.trainPredictions())) {
          part.write(json);
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static boolean hasKernels(Configuration trial) {
    return CONVOLUTION.matters(trial) && !trial.get(CONVOLUTION).blocks().isEmpty();
  }

  private static List<ReportData.JsonPart> parts(TrialArtefacts kept) {
    return Stream.concat(
            ofSamples(kept.predictions()).stream(),
            Stream.<Optional<? extends ReportData.JsonPart>>of(
                    FirstKernels.of(kept.arrays()).map(KernelsPart::new),
                    kept.boundary().map(BoundaryPart::new),
                    LayersPart.of(kept.statistics()),
                    HistogramsPart.of(kept.histograms()))
                .flatMap(Optional::stream))
        .toList();
  }

  /** Returns what is shown of the predictions for the samples of a set. */
  private static List<ReportData.JsonPart> ofSamples(Optional<Predictions> made) {
    return Stream.<Optional<? extends ReportData.JsonPart>>of(
            made.filter(each -> each.quantities().isEmpty()).map(PredictionsPart::new),
            made.filter(each -> each.quantities().isPresent()).map(QuantitiesPart::new),
            made.flatMap(DetailedTrials::mistakes))
        .<ReportData.JsonPart>flatMap(Optional::stream)
        .toList();
  }

  private static Optional<MistakesPart> mistakes(Predictions made) {
    return made.mistaken().map(images -> new MistakesPart(made, images));
  }
}
