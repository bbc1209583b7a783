// One file, so that the catalog is read once; each feature is in a file of its own name.
import './choosing.feature.ts';
import './consider-instead.feature.ts';
import './context-in-practice.feature.ts';
import './different-kinds.feature.ts';
import './golden-pairs.feature.ts';
import './golden-parts.feature.ts';
import './matrix.feature.ts';
import './model-parts.feature.ts';
import './model-page.feature.ts';
import './monthly-cost.feature.ts';
import './questions.feature.ts';
import './russian-parts.feature.ts';
import './scorecard.feature.ts';
import './sources-and-conflicts.feature.ts';
import './stated-by-a-source.feature.ts';
import './switch-friction.feature.ts';
