#include "core/proposals/proposalstage.h"

#include <QTest>

using namespace lianming;

class TestProposalStage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPairIsDecided_data();
    void everyPairIsDecided();
    void codesComeBack();
    void onlyEndsNeedAReason();
};

void TestProposalStage::everyPairIsDecided_data()
{
    // The allowed moves as people speak of them; every pair that is not named here is refused.
    static const QHash<QString, QString> allowed{
        {QStringLiteral("inquiry"), QStringLiteral("reviewing declined withdrawn")},
        {QStringLiteral("reviewing"), QStringLiteral("inquiry negotiating declined withdrawn")},
        {QStringLiteral("negotiating"), QStringLiteral("reviewing accepted declined withdrawn")},
        {QStringLiteral("accepted"), QStringLiteral("negotiating declined withdrawn")},
        {QStringLiteral("declined"), QStringLiteral("reviewing")},
        {QStringLiteral("withdrawn"), QStringLiteral("reviewing")}};
    QTest::addColumn<ProposalStage>("from");
    QTest::addColumn<ProposalStage>("to");
    QTest::addColumn<MoveBy>("expected");
    int rows = 0;
    for (const ProposalStage from : proposalStages) {
        for (const ProposalStage to : proposalStages) {
            const QString fromCode = QString::fromLatin1(proposalStageCode(from));
            const QString toCode = QString::fromLatin1(proposalStageCode(to));
            const bool byPerson = allowed.value(fromCode).split(u' ').contains(toCode);
            const bool bySigning = from == ProposalStage::Accepted && to == ProposalStage::Contracted;
            QTest::addRow("%s to %s", proposalStageCode(from), proposalStageCode(to)) << from << to
                                                                                      << (bySigning  ? MoveBy::Contract
                                                                                          : byPerson ? MoveBy::Person
                                                                                                     : MoveBy::Nobody);
            ++rows;
        }
    }
    QCOMPARE(rows, 49);
}

void TestProposalStage::everyPairIsDecided()
{
    QFETCH(const ProposalStage, from);
    QFETCH(const ProposalStage, to);
    QFETCH(const MoveBy, expected);
    QCOMPARE(moveBy(from, to), expected);
    QCOMPARE(nextStages(from).contains(to), expected == MoveBy::Person);
}

void TestProposalStage::codesComeBack()
{
    for (const ProposalStage stage : proposalStages)
        QCOMPARE(parseProposalStage(QString::fromLatin1(proposalStageCode(stage))), std::optional(stage));
    QVERIFY(!parseProposalStage(u"Inquiry"));
    QVERIFY(!parseProposalStage(u""));
}

void TestProposalStage::onlyEndsNeedAReason()
{
    for (const ProposalStage stage : proposalStages) {
        QCOMPARE(needsReason(stage), stage == ProposalStage::Declined || stage == ProposalStage::Withdrawn);
        QCOMPARE(isOpen(stage), stage < ProposalStage::Contracted);
    }
}

QTEST_GUILESS_MAIN(TestProposalStage)
#include "tst_proposalstage.moc"
