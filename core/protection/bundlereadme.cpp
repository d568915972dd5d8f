#include "core/protection/bundlereadme.h"

#include <QStringList>

namespace lianming {

namespace {

constexpr auto headEnglish = R"(EVIDENCE BUNDLE (lianming-evidence/1)

Case:               %1
Made:               %2 UTC, by the clock of the computer that made it
Items:              %3 in the folder files, %4 bytes in all
Signed with key:    %5
SHA-256 of the key: %6

Everything here can be checked by hand with two programs that do not come from
the maker of this bundle: sha256sum and openssl (version 3.0 or later). Unpack
the bundle, open a terminal in the folder that holds this text, and take the
steps in their order. Each line that stands four blanks in is a command.

WHAT IS HERE

files/               the items of evidence, byte for byte as they were taken in
manifest.json        one line for each item: file, SHA-256, size, who captured
                     it when and how, and what was done with it since
manifest.json.sig    the signature over manifest.json (Ed25519)
signer.pub           the key that belongs to the signature
%7SHA256SUMS           the SHA-256 of every other file

STEP 1: NO FILE WAS DAMAGED OR EXCHANGED

    sha256sum --check --strict --quiet SHA256SUMS

Nothing is printed when all is well. Otherwise each line that ends with FAILED
names a file that is not the one in the list.
Proves:         every file is the one that the list names.
Does not prove: who wrote the list, or when. Whoever alters a file can write a
                new list; steps 2 and 3 close that gap. A file that the list
                does not name is no part of this bundle.

STEP 2: THE MANIFEST IS SIGNED

    openssl pkeyutl -verify -pubin -inkey signer.pub -rawin -in manifest.json -sigfile manifest.json.sig

"Signature Verified Successfully" is printed. Then see whose key it is:

    openssl pkey -pubin -in signer.pub -outform DER | sha256sum

The first 64 characters must be the SHA-256 of the key that stands above. Ask
the signer for it in a way that you trust, such as on the telephone or from a
page of theirs, and not only here: a forger would put a key of their own here.
Proves:         the owner of that key vouches for manifest.json as it is.
Does not prove: who owns the key (that is why you ask), or that what the
                manifest says about the items is true.

STEP 3: THE ITEMS ARE THOSE OF THE MANIFEST

    sha256sum files/*

Open manifest.json with any text editor. For each item, the 64 characters that
were printed must stand after "sha256" on the line that names the file after
"path". (Where the shell finds the files too many for one command, read the
numbers in SHA256SUMS: step 1 has compared them with the files.)
Proves:         the items are the ones that were signed for in step 2.
Does not prove: that an item shows what really happened; judge that by the
                item itself and by how it was captured.
)";

constexpr auto stampedEnglish = R"~(
STEP 4: THE TIME OF THE MANIFEST

    openssl ts -verify -data manifest.json -in manifest.json.tsr -CAfile tsa-chain.pem

"Verification: OK" is printed. The next command prints the time after "Time
stamp:" and the authority after "TSA:".

    openssl ts -reply -in manifest.json.tsr -text

The certificates in tsa-chain.pem came with the bundle, so until now you have
compared it with itself. Get the root certificate of the authority from the
authority, keep it as ROOT.pem in this folder, and check again:

    openssl ts -verify -data manifest.json -in manifest.json.tsr -CAfile ROOT.pem -untrusted tsa-chain.pem

Certificates last for some years only. If openssl says that one has expired,
let it judge them as of the stamped time, when they must have been valid. On
Linux this command finds that time by itself (-attime takes it in seconds since
1 January 1970 UTC); with ROOT.pem it is added in the same way:

    openssl ts -verify -data manifest.json -in manifest.json.tsr -CAfile tsa-chain.pem -attime $(date -u -d "$(openssl ts -reply -in manifest.json.tsr -text | sed -n 's/^Time stamp: //p')" +%s)

Proves:         manifest.json, and with it every SHA-256 in it, existed at that
                time at the latest, and was not altered since.
Does not prove: when anything came to be, or that it was true at that time.
)~";

constexpr auto unstampedEnglish = R"(
STEP 4: THE TIME OF THE MANIFEST IS MISSING

THIS BUNDLE HAS NO TRUSTED TIME. No time-stamping authority could be reached
when it was made, and there is no manifest.json.tsr. The date above is what the
computer's clock said, and proves nothing to a stranger.
)";

constexpr auto stampsEnglish = R"(
STEP 5: THE TIMES OF SINGLE ITEMS

%1 of the contents had a time stamp of their own from when they were taken in. The
token lies in stamps, named by the SHA-256 of the item; manifest.json names it
after "timestamp".

    for t in stamps/*.tsr; do d=${t#stamps/}; openssl ts -verify -digest ${d%.tsr} -in $t -CAfile tsa-chain.pem; done

"Verification: OK" is printed for each. A root of your own and expired
certificates are dealt with by the same options, -CAfile with -untrusted, and
-attime with the time of that token; "openssl ts -reply -in FILE -text" prints the
time of one token.
Proves:         the item existed, as it is now, at that time at the latest.
Does not prove: when it came to be, or that it was true.
)";

constexpr auto endEnglish = R"(
WHAT NOBODY CAN CHECK HERE

Who captured an item, when, on which device and from which address is what the
people who did it recorded; the signature says who vouches for it. What was done
with an item since ("custody") comes from the signer's books. "chain" at the end
of manifest.json is the SHA-256 that closes these books as they stood, and the
number of their rows: should there be doubt, the signer can open the books, and
"lianming-cli audit verify" shows whether a row before that was altered.

"lianming-cli verify BUNDLE" takes all steps at once. It is not needed for any.
)";

constexpr auto headChinese = R"(证据包（lianming-evidence/1）

案由：          %1
制作时间：      %2（协调世界时 UTC，以制作该证据包的计算机时钟为准）
证据：          files 文件夹内共 %3 件，合计 %4 字节
签名密钥指纹：  %5
密钥的 SHA-256：%6

本证据包的全部内容均可手工核验，只需两个与制作方无关的程序：sha256sum 和
openssl（3.0 或更高版本）。请先解压，在本说明所在的文件夹中打开终端，按顺序
执行以下步骤。行首空四格的每一行是一条命令。

包内文件

files/               证据文件，与入库时逐字节相同
manifest.json        清单，每件证据一行：文件、SHA-256、大小，何人于何时以何种
                     方式取得，此后经过哪些操作
manifest.json.sig    对 manifest.json 的签名（Ed25519）
signer.pub           与签名对应的公钥
%7SHA256SUMS           其余每个文件的 SHA-256

第一步：文件没有损坏，也没有被替换

    sha256sum --check --strict --quiet SHA256SUMS

一切相符时不显示任何内容。若有以 FAILED（或“失败”）结尾的行，该行所列文件
与列表不符。
能够证明：每个文件都是列表所列的那个文件。
不能证明：列表由何人、于何时写成。改动文件的人也可以另写一份列表，第二、三步
          正是为此而设。列表中没有的文件不属于本证据包。

第二步：清单经过签名

    openssl pkeyutl -verify -pubin -inkey signer.pub -rawin -in manifest.json -sigfile manifest.json.sig

应显示“Signature Verified Successfully”。再确认密钥属于谁：

    openssl pkey -pubin -in signer.pub -outform DER | sha256sum

所显示的前 64 个字符，应与上文“密钥的 SHA-256”一致。请通过您信任的其他途径
（例如电话，或签名人自己的网页）向签名人核对这串字符，不要只看本文：伪造者
会在这里写上自己的密钥。
能够证明：该密钥的持有人对这份 manifest.json 负责，且其内容未被改动。
不能证明：密钥由何人持有（因此需要核对），以及清单对证据的描述是否属实。

第三步：证据就是清单所列的证据

    sha256sum files/*

用任意文本编辑器打开 manifest.json。对每件证据，命令所显示的 64 个字符，应当
出现在“path”写有该文件名的那一行，位于“sha256”之后。（若终端提示文件过多，可
直接查看 SHA256SUMS 中的数值：第一步已将其与文件逐一比对。）
能够证明：这些证据正是第二步中经签名确认的证据。
不能证明：证据所反映的内容是否真实，这须结合证据本身和取证过程判断。
)";

constexpr auto stampedChinese = R"~(
第四步：清单的时间

    openssl ts -verify -data manifest.json -in manifest.json.tsr -CAfile tsa-chain.pem

应显示“Verification: OK”。下一条命令在“Time stamp:”之后显示时间，在“TSA:”
之后显示时间戳机构：

    openssl ts -reply -in manifest.json.tsr -text

tsa-chain.pem 中的证书随证据包一同提供，到此为止只是证据包内部的自我印证。
请向该机构索取其根证书，以 ROOT.pem 为名存入本文件夹，再核验一次：

    openssl ts -verify -data manifest.json -in manifest.json.tsr -CAfile ROOT.pem -untrusted tsa-chain.pem

证书的有效期只有若干年。若 openssl 提示证书已过期（expired），请以盖戳时间为准核验：
证书在盖戳时有效即可。在 Linux 上，下列命令会自行取得该时间（-attime 之后为距
1970 年 1 月 1 日零时（UTC）的秒数）；使用 ROOT.pem 时以同样方式加上：

    openssl ts -verify -data manifest.json -in manifest.json.tsr -CAfile tsa-chain.pem -attime $(date -u -d "$(openssl ts -reply -in manifest.json.tsr -text | sed -n 's/^Time stamp: //p')" +%s)

能够证明：最迟在该时间，manifest.json 以及其中的每个 SHA-256 已经存在，此后
          未被改动。
不能证明：有关内容最初形成于何时，以及当时是否属实。
)~";

constexpr auto unstampedChinese = R"(
第四步：清单没有可信时间

本证据包没有可信时间戳。制作时无法连接任何时间戳机构，因此包内没有
manifest.json.tsr。上文的制作时间只是计算机时钟的读数，对第三人没有证明力。
)";

constexpr auto stampsChinese = R"(
第五步：单件证据的时间

有 %1 份内容在入库时即取得各自的时间戳。时间戳文件位于 stamps 文件夹，以证据的
SHA-256 命名；manifest.json 在“timestamp”之后写明。

    for t in stamps/*.tsr; do d=${t#stamps/}; openssl ts -verify -digest ${d%.tsr} -in $t -CAfile tsa-chain.pem; done

每个文件都应显示“Verification: OK”。自行取得的根证书和证书过期的情形，用同样的
选项处理：-CAfile 与 -untrusted，以及 -attime 加该时间戳的时间；
“openssl ts -reply -in 文件 -text”显示单个时间戳的时间。
能够证明：最迟在该时间，该证据已经以现在的样子存在。
不能证明：证据最初形成于何时，以及内容是否属实。
)";

constexpr auto endChinese = R"(
本包无法自证的内容

证据由何人、于何时、用何种设备、从何处取得，是取证人的记载；签名表明由谁对
这些记载负责。此后的操作（“custody”，保管记录）出自签名人的系统。
manifest.json 末尾的“chain”是制作时该系统全部记录的末位 SHA-256 和记录条数：
如有争议，签名人可以公开这些记录，用“lianming-cli audit verify”查明此前的记录
是否被改动过。

“lianming-cli verify 证据包”可一次完成以上各步，但任何一步都不依赖它。
)";

constexpr auto filesEnglish = "manifest.json.tsr    the time stamp over manifest.json (RFC 3161)\n";
constexpr auto certificatesEnglish = "tsa-chain.pem        certificates of the time-stamping authority\n";
constexpr auto stampFilesEnglish = "stamps/              time stamps over single items\n";
constexpr auto filesChinese = "manifest.json.tsr    对 manifest.json 的时间戳（RFC 3161）\n";
constexpr auto certificatesChinese = "tsa-chain.pem        时间戳机构的证书\n";
constexpr auto stampFilesChinese = "stamps/              单件证据的时间戳\n";

QString onOneLine(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        const bool breaks = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
                            || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        out += breaks ? QChar(u' ') : c;
    }
    return out.simplified();
}

struct ReadmeTexts {
    const char *head;
    const char *timestampFile;
    const char *certificates;
    const char *stampFiles;
    const char *stamped;
    const char *unstamped;
    const char *stamps;
    const char *end;
};

QByteArray readme(const BundleReadmeFacts &facts, const ReadmeTexts &texts)
{
    QString files;
    if (facts.isStamped)
        files += QString::fromUtf8(texts.timestampFile);
    if (facts.isStamped || facts.stamps > 0)
        files += QString::fromUtf8(texts.certificates);
    if (facts.stamps > 0)
        files += QString::fromUtf8(texts.stampFiles);
    // All places at once: what a case says is not looked through for further ones.
    QString out =
        QString::fromUtf8(texts.head)
            .arg(onOneLine(facts.caseText), facts.createdAt.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                 QString::number(facts.items), QString::number(facts.bytes), facts.fingerprint, facts.keySha256, files);
    out += QString::fromUtf8(facts.isStamped ? texts.stamped : texts.unstamped);
    if (facts.stamps > 0)
        out += QString::fromUtf8(texts.stamps).arg(facts.stamps);
    return (out + QString::fromUtf8(texts.end)).toUtf8();
}

} // namespace

QByteArray bundleReadmeEnglish(const BundleReadmeFacts &facts)
{
    return readme(facts, {headEnglish, filesEnglish, certificatesEnglish, stampFilesEnglish, stampedEnglish,
                          unstampedEnglish, stampsEnglish, endEnglish});
}

QByteArray bundleReadmeChinese(const BundleReadmeFacts &facts)
{
    return readme(facts, {headChinese, filesChinese, certificatesChinese, stampFilesChinese, stampedChinese,
                          unstampedChinese, stampsChinese, endChinese});
}

} // namespace lianming
