#include "core/institutions/institutionrepository.h"
#include "core/matching/matchservice.h"
#include "core/people/access.h"

// MatchService's verbs about weights and what is learned.

namespace lianming {

namespace {

QString labelOfWeights(Connection &db, Id<Institution> institution)
{
    if (!institution.isSet())
        return QStringLiteral("*");
    const auto found = InstitutionRepository(db).find(institution);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This institution no longer exists"));
    return found->code;
}

KeptWeights weightsFor(Connection &db, Id<Institution> institution)
{
    const MatchRepository repository(db);
    auto kept = repository.weights(institution);
    if (!kept && institution.isSet())
        kept = repository.weights({});
    return kept.value_or(KeptWeights());
}

void keepWeights(Workspace &w, Transaction &tx, Id<Institution> institution, KeptWeights changed)
{
    Journal journal(tx, w);
    const KeptWeights own = MatchRepository(w.db).weights(institution).value_or(KeptWeights());
    changed.id = own.id;
    changed.version = own.version;
    changed.institution = institution;
    MatchRepository::save(journal, changed, labelOfWeights(w.db, institution));
}

/// "style 20 → 60, record 10 → 5".
QString differenceOf(const MatchWeights &before, const MatchWeights &after)
{
    QStringList out;
    for (const MatchFeature feature : matchFeatures) {
        if (before.of(feature) != after.of(feature))
            out.append(QStringLiteral("%1 %2 → %3")
                           .arg(QLatin1StringView(matchFeatureCode(feature)))
                           .arg(before.of(feature))
                           .arg(after.of(feature)));
    }
    return out.join(QStringLiteral(", "));
}

} // namespace

KeptWeights MatchService::weights(Id<Institution> institution) const
{
    requireHouse(*m_w);
    return weightsFor(m_w->db, institution);
}

void MatchService::setWeights(Id<Institution> institution, const MatchWeights &weights, const KeptWeights &read)
{
    requirePermission(*m_w, Permission::ReviewProposal);
    if (!weights.isValid())
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "Weights are whole numbers from 0 to 100, not all of them 0"));
    Transaction tx(m_w->db);
    KeptWeights now = weightsFor(m_w->db, institution);
    const bool isOwn = now.id.isSet() && now.institution == institution;
    if (isOwn && (now.id != read.id || now.version != read.version))
        throw Error(Error::Kind::Conflict, QT_TRANSLATE_NOOP("core", "Somebody else set these weights meanwhile: %1"),
                    {differenceOf(read.model.weights, now.model.weights)});
    // How scores become probabilities was learned, and stays so.
    now.model.weights = weights;
    now.lesson.reset();
    keepWeights(*m_w, tx, institution, now);
    tx.commit();
}

MatchLesson MatchService::lesson(Id<Institution> institution) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    const std::shared_ptr<MatchDesk> desk = MatchDesk::of(*m_w);
    const int number = institution.isSet() ? desk->institution(institution) : -1;
    if (institution.isSet() && number < 0)
        return matchLesson({}, MatchWeights());
    // Learned weights have seen what would be held out: neither prior nor measure would be fair.
    const KeptWeights kept = weights(institution);
    MatchLesson out =
        matchLesson(matchCases(desk->facts(), number), kept.hasLearned ? MatchWeights() : kept.model.weights);
    out.isFromShipped = kept.hasLearned;
    return out;
}

MatchLesson MatchService::learn(Id<Institution> institution)
{
    requirePermission(*m_w, Permission::ReviewProposal);
    const MatchLesson out = lesson(institution);
    if (!out.isEnough) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Too few decided proposals to learn from: %1, of which %2 were accepted"),
                    {QString::number(out.cases), QString::number(out.accepted)});
    }
    Transaction tx(m_w->db);
    KeptWeights learned;
    learned.model = out.model;
    learned.lesson = out;
    learned.hasLearned = true;
    keepWeights(*m_w, tx, institution, learned);
    tx.commit();
    return out;
}

} // namespace lianming
