package iti.document;

import iti.document.layout.Arms;
import iti.document.layout.Paper;
import iti.message.DocumentLanguage;
import iti.message.TracingMessage;
import iti.message.TracingMessage.Circumstances;
import iti.message.TracingMessage.Illicit;
import iti.message.TracingMessage.Party;
import iti.message.TracingMessage.RequestBody;
import iti.message.TracingMessage.Signers;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Messages whose people write in the six languages, and stationery with invented arms. */
public final class Tongues {

    /** Names with characters that GB 2312 lacks: in the plane of common characters, in Extension A, and beyond 16 bits. */
    static final String RARE_NAMES = "陶喆、方堃、\u356E生、\uD842\uDFB7野";

    private Tongues() {
    }

    /** A request of Alvoria whose free text is in this language. */
    public static TracingMessage request(DocumentLanguage language) {
        return switch (language) {
            case EN -> Samples.request();
            case FR -> written(language, "République d’Alvoria", "Centre national de traçage des armes à feu", "Bureau du point de contact national", "Inès Vàrgă",
                    "Détention sans licence, loi d’Alvoria de 2009 sur les armes à feu, article 41, paragraphe 1. Aucune licence d’importation n’a été délivrée.",
                    "Port d’Estrava, entrepôt 14", "Douane d’Alvoria, commandement sud",
                    "Lors de la fouille d’un conteneur déclaré comme effets de ménage, trois pistolets ont été trouvés dans le revêtement d’un réfrigérateur. Le numéro de série "
                            + "XBK0?1[8B] avait été meulé sur la carcasse.");
            case ES -> written(language, "República de Alvoria", "Centro Nacional de Localización de Armas de Fuego", "Oficina del punto de contacto nacional", "Inés Várga Muñoz",
                    "Tenencia sin licencia, Ley de Armas de Fuego de Alvoria de 2009, artículo 41, párrafo 1. No se expidió licencia de importación.",
                    "Puerto de Estrava, almacén 14", "Aduana de Alvoria, mando sur",
                    "Al registrar un contenedor declarado como enseres domésticos se hallaron tres pistolas en el revestimiento de un frigorífico. El número de serie XBK0?1[8B] "
                            + "del armazón había sido limado.");
            case RU -> written(language, "Республика Альвория", "Национальный центр отслеживания огнестрельного оружия", "Управление национального контактного центра", "Инесса Варга",
                    "Хранение без лицензии, Закон Альвории об оружии 2009 года, статья 41, пункт 1. Лицензия на ввоз этого оружия не выдавалась.",
                    "Порт Эстрава, склад 14", "Таможня Альвории, Южное командование",
                    "При обыске контейнера, заявленного как домашние вещи, в обшивке холодильника найдены три пистолета. Серийный номер XBK0?1[8B] на рамке был сточен.");
            case AR -> written(language, "جمهورية ألفوريا", "المركز الوطني لتعقب الأسلحة النارية", "مكتب نقطة الاتصال الوطنية", "إيناس فارغا",
                    "حيازة دون ترخيص، قانون الأسلحة النارية في ألفوريا لعام 2009، المادة 41 (1). ولم تصدر رخصة استيراد لهذا السلاح.",
                    "ميناء إسترافا، المستودع 14", "جمارك ألفوريا، القيادة الجنوبية",
                    "عُثر أثناء تفتيش حاوية صُرّح بأنها أمتعة منزلية على ثلاثة مسدسات داخل بطانة ثلاجة. وكان الرقم التسلسلي XBK0?1[8B] على الهيكل قد بُرد، واستعاده مختبر إسترافا "
                            + "جزئيا. أما الطراز فهو Glock 17 Gen4 وعياره 9x19mm.");
            case ZH -> written(language, "阿尔沃里亚共和国", "国家枪支追查中心", "国家联络点办公室", "伊内丝·瓦尔加（" + RARE_NAMES + "）",
                    "无证持有，《阿尔沃里亚枪支法》（2009年）第41条第1款。该武器未获进口许可。", "埃斯特拉瓦港14号仓库", "阿尔沃里亚海关南部司令部",
                    "在搜查一个申报为家用物品的集装箱时，在一台冰箱夹层内发现三支手枪。枪身上的序列号 XBK0?1[8B] 已被磨去，由埃斯特拉瓦法证实验室部分恢复。"
                            + "涉案人：" + RARE_NAMES + "。型号为 Glock 17 Gen4，口径 9x19mm。");
        };
    }

    private static TracingMessage written(DocumentLanguage language, String state, String authority, String office, String officer, String law, String place, String customs,
                                          String narrative) {
        TracingMessage m = Samples.request();
        RequestBody b = m.requestBody();
        Circumstances found = new Circumstances("SEIZED", "2026-11-16", place, customs, 3, narrative);
        RequestBody body = new RequestBody(law, new Illicit(b.illicit().grounds(), law, null), found, b.firearm(), null, b.purpose(), b.confidentiality(), b.sought(),
                b.domesticCheck(), null, null, null);
        return new TracingMessage(m.contract(), m.kind(), m.id(), m.request(), m.reference(), new Party("XA", state, authority, office, m.from().phone(), m.from().email()),
                m.to(), m.issuedAt(), m.priority(), m.handling(), language.tag(), m.answers(), m.sequence(), m.ledger(), new Signers(officer, office), body);
    }

    /** Invented arms: a shield with a tower, on a transparent ground. */
    public static BufferedImage arms() {
        BufferedImage picture = new BufferedImage(400, 480, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Polygon shield = new Polygon(new int[] {40, 360, 360, 200, 40}, new int[] {30, 30, 280, 450, 280}, 5);
        brush.setColor(new Color(0x1B, 0x4B, 0x8F));
        brush.fill(shield);
        brush.setColor(new Color(0xC8, 0xA0, 0x2A));
        brush.setStroke(new BasicStroke(14));
        brush.draw(shield);
        brush.fillRect(140, 170, 120, 190);
        for (int n = 0; n < 3; n++) {
            brush.fillRect(140 + n * 46, 130, 28, 44);
        }
        brush.setColor(new Color(0x1B, 0x4B, 0x8F));
        brush.fillRoundRect(178, 270, 44, 100, 40, 40);
        brush.dispose();
        return picture;
    }

    static Stationery stationery(Paper paper, boolean armed) {
        return new Stationery(paper, armed ? Optional.of(Arms.of(arms())) : Optional.empty());
    }
}
