package iti.firearm;

/** Types of weapon within ITI 4 (a) small arms and 4 (b) light weapons, and what an officer can say when the type is not clear. Names in words: {@code codes.properties}. */
public enum FirearmType {
    REVOLVER,
    PISTOL_SELF_LOADING,
    PISTOL_OTHER,
    RIFLE,
    CARBINE,
    SMG,
    ASSAULT_RIFLE,
    LMG,
    SHOTGUN,
    HMG,
    GRENADE_LAUNCHER,
    PORTABLE_AA_GUN,
    PORTABLE_AT_GUN,
    RECOILLESS_RIFLE,
    AT_MISSILE_ROCKET_LAUNCHER,
    MANPADS_LAUNCHER,
    MORTAR_LT_100MM,
    FRAME_OR_RECEIVER,
    UNKNOWN
}
