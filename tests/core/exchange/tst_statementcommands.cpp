// Reading a licensee's file from the command line: what the help offers about its layout is taken, what it does not
// know is refused.
#include "tests/support/cli.h"
#include "tests/support/reporting.h"
#include "tests/support/testworkspace.h"

#include <QFile>

using namespace lianming;

class TestStatementCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesTheZerosOfAColumn();
    void refusesOtherZeros();

private:
    [[nodiscard]] CliAnswer import(const QString &zeros) const;

    std::unique_ptr<TestWorkspace> m_workspace;
    QString m_file;
};

void TestStatementCommands::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    (void)makeReportingContract(**m_workspace);
    m_file = m_workspace->folder() + QStringLiteral("/sales.csv");
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("sku,category,territory,channel,units,currency,gross\nA,nice/24,CN,online,10,CNY,1.5\n");
}

CliAnswer TestStatementCommands::import(const QString &zeros) const
{
    QStringList line = words("statements import --contract TM-2026-0007 --period 2026Q1 --json --workspace % %",
                             {m_workspace->addressText(), m_file});
    if (!zeros.isEmpty())
        line += {QStringLiteral("--zeros"), zeros};
    return callCli(line, "test");
}

void TestStatementCommands::takesTheZerosOfAColumn()
{
    const CliAnswer help = callCli(words("statements import --help"), "test");
    QVERIFY2(help.out.contains("--zeros"), help.all());
    const CliAnswer answer = import(QStringLiteral("gross=4"));
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), QStringLiteral("/gross/CNY")), QStringLiteral("15000.00"));
    QCOMPARE(at(answer.json(), QStringLiteral("/zeros/gross")), QStringLiteral("4"));
    // What was told is remembered for the licensee's layout, like the rest of it.
    const CliAnswer again = import(QStringLiteral("gross=0"));
    QVERIFY2(again.status == 0, again.all());
    QCOMPARE(at(again.json(), QStringLiteral("/gross/CNY")), QStringLiteral("1.50"));
    QVERIFY(!again.json().contains("zeros"));
}

void TestStatementCommands::refusesOtherZeros()
{
    for (const char *zeros : {"gross", "gross=x", "gross=10", "gross=-1", "sku=3", "nothing=3"}) {
        const CliAnswer answer = import(QString::fromLatin1(zeros));
        QVERIFY2(answer.status == 2 && answer.err.contains("--zeros"), answer.all());
    }
}

QTEST_GUILESS_MAIN(TestStatementCommands)
#include "tst_statementcommands.moc"
