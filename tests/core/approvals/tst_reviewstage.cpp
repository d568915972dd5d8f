// The whole matrix of a product's approval: every stage, every state, every act, every role. What each leads to is
// written here by hand.
#include "core/approvals/reviewstage.h"

#include <QTest>

using namespace lianming;

namespace {

/// What the acts lead to from a state: "-" nothing, ">" the next stage or the release, otherwise the state's code. In
/// the order of the acts: begin, submit, approve, approve_with_changes, ask_again, refuse, hold, resume,
/// finish_changes, let_pass, cancel, take_up, withdraw.
struct Line {
    ReviewState from;
    const char *acts;
};
constexpr Line matrix[] = {
    {ReviewState::Awaiting, "- in_review - - - - - - - - cancelled - -"},
    {ReviewState::InReview, "- - > changes_due resubmit not_approved on_hold - - > cancelled - -"},
    {ReviewState::OnHold, "- - - - - - - in_review - - cancelled - -"},
    {ReviewState::ChangesDue, "- - - - - - - - > - cancelled - -"},
    {ReviewState::Resubmit, "- in_review - - - - - - - - cancelled - -"},
    {ReviewState::NotApproved, "- - - - - - - - - - - awaiting -"},
    {ReviewState::Cancelled, "- - - - - - - - - - - awaiting -"},
    {ReviewState::Released, "- - - - - - - - - - - - withdrawn"},
    {ReviewState::Withdrawn, "- - - - - - - - - - - awaiting -"},
};

const QList<ReviewStage> whole(reviewStages.begin(), reviewStages.end());

/// Chains to try: all stages, and some left out.
const QList<QList<ReviewStage>> chains{
    whole,
    {ReviewStage::Concept, ReviewStage::Production, ReviewStage::Marketing},
    {ReviewStage::Packaging},
    {ReviewStage::Intake, ReviewStage::FinalArtwork, ReviewStage::PreProduction, ReviewStage::Packaging}};

std::optional<ReviewStanding> expected(const ReviewStanding &now, const QString &word, const QList<ReviewStage> &chain)
{
    if (word == u"-")
        return std::nullopt;
    if (word != u">")
        return ReviewStanding{now.stage, *parseReviewState(word)};
    const qsizetype place = chain.indexOf(now.stage);
    return place == chain.size() - 1 ? ReviewStanding{now.stage, ReviewState::Released}
                                     : ReviewStanding{chain[place + 1], ReviewState::Awaiting};
}

struct RoleRule {
    ReviewAct act;
    QList<Role> roles;
};
const QList<Role> handsIn{Role::LicensingStaff, Role::BrandManager};
const QList<Role> reviews{Role::LicensingStaff, Role::Legal, Role::Lead, Role::Curator, Role::Conservator};
const QList<Role> closes{Role::LicensingStaff, Role::Lead};
const QList<RoleRule> roleRules{{ReviewAct::Begin, handsIn},         {ReviewAct::Submit, handsIn},
                                {ReviewAct::Approve, closes},        {ReviewAct::ApproveWithChanges, closes},
                                {ReviewAct::AskAgain, closes},       {ReviewAct::Refuse, closes},
                                {ReviewAct::Hold, closes},           {ReviewAct::Resume, closes},
                                {ReviewAct::FinishChanges, reviews}, {ReviewAct::LetPass, handsIn},
                                {ReviewAct::Cancel, closes},         {ReviewAct::TakeUp, closes},
                                {ReviewAct::Withdraw, closes}};

} // namespace

class TestReviewStage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMove();
    void everyRole();
    void nothingOutsideTheChain();
    void beginsWhereTheChainBegins();
    void codesReadBack();
};

void TestReviewStage::everyMove()
{
    int tried = 0;
    QCOMPARE(std::size(matrix), reviewStates.size());
    for (const QList<ReviewStage> &chain : chains) {
        for (const ReviewStage stage : chain) {
            for (const Line &line : matrix) {
                const QStringList words = QString::fromLatin1(line.acts).split(u' ');
                QCOMPARE(words.size(), qsizetype(reviewActs.size()));
                for (size_t i = 0; i < reviewActs.size(); ++i) {
                    const ReviewStanding now{stage, line.from};
                    const QByteArray what = QByteArray(reviewStageCode(stage)) + ' ' + reviewStateCode(line.from) + ' '
                                            + reviewActCode(reviewActs[i]);
                    QVERIFY2(after(now, reviewActs[i], chain) == expected(now, words[qsizetype(i)], chain), what);
                    ++tried;
                }
            }
        }
    }
    QCOMPARE(tried, (7 + 3 + 1 + 4) * 9 * 13);
}

void TestReviewStage::everyRole()
{
    QCOMPARE(size_t(roleRules.size()), reviewActs.size());
    for (const RoleRule &rule : roleRules) {
        for (const Role role : roles) {
            const QByteArray what = QByteArray(reviewActCode(rule.act)) + ' ' + roleCode(role);
            QVERIFY2(allows(role, permissionFor(rule.act)) == rule.roles.contains(role), what);
        }
    }
}

void TestReviewStage::nothingOutsideTheChain()
{
    for (const ReviewState state : reviewStates) {
        for (const ReviewAct act : reviewActs)
            QVERIFY(!after({ReviewStage::Concept, state}, act, {ReviewStage::Packaging}));
    }
}

void TestReviewStage::beginsWhereTheChainBegins()
{
    QCOMPARE(beginning(whole), (ReviewStanding{ReviewStage::Intake, ReviewState::InReview}));
    QCOMPARE(beginning({ReviewStage::Concept}), (ReviewStanding{ReviewStage::Concept, ReviewState::Awaiting}));
    for (const ReviewStage stage : reviewStages)
        QCOMPARE(needsFiles(stage), stage != ReviewStage::Intake);
}

void TestReviewStage::codesReadBack()
{
    for (const ReviewStage stage : reviewStages)
        QCOMPARE(parseReviewStage(QString::fromLatin1(reviewStageCode(stage))), std::optional(stage));
    for (const ReviewState state : reviewStates)
        QCOMPARE(parseReviewState(QString::fromLatin1(reviewStateCode(state))), std::optional(state));
    for (const ReviewAct act : reviewActs)
        QCOMPARE(parseReviewAct(QString::fromLatin1(reviewActCode(act))), std::optional(act));
    QVERIFY(!parseReviewAct(u"release"));
}

QTEST_APPLESS_MAIN(TestReviewStage)
#include "tst_reviewstage.moc"
